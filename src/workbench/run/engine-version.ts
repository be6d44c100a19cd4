/** What the figures of this installation are measured with. */
import manifest from '../../../package.json' with { type: 'json' };
import { engineVersion as engine } from '#poverty/report/version.ts';

/** Another version of any of these may change a figure's last bit, so each is named: "minga 0.1.0, engine 1, duckdb 1.5.5, node 26.10.0". */
export const runEngineVersion = [
  `minga ${manifest.version}`,
  `engine ${engine}`,
  `duckdb ${manifest.dependencies['@duckdb/node-api']}`,
  `node ${process.versions.node}`,
].join(', ');
