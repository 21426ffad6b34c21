// Browser tests. `npm test` sets the variables; `npx wtr --files test/elements/x.test.ts` works alone too.
import { browserTestConfig } from './scripts/test/runner/config.ts';

export default await browserTestConfig({
  suite: process.env.LAUREL_SUITE === 'pages' ? 'pages' : 'elements',
  engine: process.env.LAUREL_ENGINE,
  summaryFile: process.env.LAUREL_SUMMARY,
});
