/** What must hold whatever the survey, on a few random ones; `npm run trial random-surveys` tries many. */
import { surveysHold } from './test/random-survey.stage.ts';

surveysHold([1, 2, 3]);
