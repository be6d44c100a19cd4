/** For stories and errands of the workbench: a form with a file, sent as a browser does. */
import { readFileSync } from 'node:fs';
import { fileOf } from '#poverty/test-data/surveys.ts';

/** The extract of Casen 2020 that the engine's own tests use. */
export const casen2020 = () => readFileSync(fileOf('casen2020.csv.gz'));

export interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Goes away after this many bytes of the file. */
  readonly cutAt?: number;
}

/** A form with a file, in pieces. */
export function formWith({ name, bytes, cutAt }: Sent): Request {
  const boundary = 'sixty-four';
  const whole = Buffer.from(bytes);
  const pieces = [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    ...split(whole.subarray(0, cutAt ?? whole.length)),
    ...(cutAt === undefined ? [Buffer.from(`\r\n--${boundary}--\r\n`)] : []),
  ];
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else if (cutAt === undefined) controller.close();
      else controller.error(new Error('aborted'));
    },
  });
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return new Request('http://localhost/gestion/analisis', init);
}

function split(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / 65_536);
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * 65_536, (i + 1) * 65_536));
}
