/** Why the workbench refuses or a run failed, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './refusal-words.es.ts';

export const en = {
  'microdata-no-file': 'Choose a file.',
  'microdata-empty': 'The file is empty.',
  'microdata-too-heavy': ({ megabytes }) =>
    `The file weighs more than ${megabytes} MB, the most that this installation takes. Drop columns that you do not use, or save it as Parquet or .csv.gz.`,
  'microdata-cut': 'The file did not arrive whole: the connection was cut. Nothing was kept; upload it again.',
  'microdata-no-room': 'The server’s disk is full. Nothing was kept: tell whoever runs the installation.',
  'microdata-archive': ({ name }) =>
    `“${name}” is a compressed archive or an Excel workbook. Unpack it and upload the data file that is inside (.sav, .dta, .csv, .csv.gz or .parquet).`,
  'microdata-foreign': ({ name }) =>
    `“${name}” is no file of microdata. SPSS (.sav, .zsav), Stata (.dta), .csv, .csv.gz, .tsv and .parquet are read.`,
  'microdata-broke':
    'The file could not be read for a fault of ours, which was noted. It was not kept; you can upload it again.',
  'microdata-duplicate': ({ name }) => `That very file is already here, called “${name}”.`,
  'microdata-arriving-twice': 'That very file has just come by another way. Go back to the list: it must be there.',
  'microdata-not-read-yet': 'The file is still being read. Wait a moment.',
  'microdata-gone': 'The file was taken away. Upload the same file again and it is put back.',
  'microdata-bytes-missing': ({ name }) =>
    `The data of “${name}” are not on this server (perhaps a backup was restored, which does not bring them). Upload the same file again and it is put back.`,
  'no-such-microdata': 'There is no such file.',
  'no-such-description': 'There is no such description.',
  'no-such-run': 'There is no such run.',
  'run-no-such-method': 'Choose a method.',
  'run-method-lacks': 'The description lacks something that this method needs: beside each method it says what.',
  'run-too-many-tables': 'Those are too many tables for a run: ask for 20 at most.',
  'run-too-many-crossed': 'Cross three groups at most.',
  'run-no-such-group': 'The description does not have one of those groups.',
  'run-group-twice': 'A group is not crossed with itself.',
  'run-no-such-measure':
    'You ticked measures that the method chosen does not give. Untick them, or tick none to have them all.',
  'run-no-such-variable': 'The description does not have that variable.',
  'run-over': 'This run is over, or was already asked to stop.',
  'run-interrupted': ({ times }) =>
    `The server stopped ${times} times while it measured, and it is not tried again. It may lack memory: ask for fewer groups, or upload a file with fewer columns.`,
  'run-unknown-territory': ({ group, code }) =>
    `The group “${group}” has the code “${code}”, which Chile does not have. Check the column that it is; if they are no territorial codes, give the group another name.`,
  'method-version-gone': ({ method, version, now }) =>
    `The recipe uses version ${version} of “${method}”, and only ${now} is here.`,
  'run-broke': 'The run was cut short by a fault of ours, which was noted. You can ask for it again.',
} satisfies Catalogue<typeof es>;
