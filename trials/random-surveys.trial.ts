/** A hundred random surveys keep every property that must hold whatever the survey. */
import { surveysHold } from '#poverty/report/test/random-survey.stage.ts';

surveysHold(Array.from({ length: 100 }, (_, i) => i + 1));
