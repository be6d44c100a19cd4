/** Puts the errands, which take longest, first among the test files, so that what is short fills in the end. */
import { statSync } from 'node:fs';
import type { TestSequencer, TestSpecification } from 'vitest/node';

export class ErrandsFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const isErrand = ({ project }: TestSpecification) => Number(project.name === 'errands');
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.toSorted((a, b) => isErrand(b) - isErrand(a) || size(b) - size(a));
  }
}
