import { answerHtml, answerJson, type Scenario, type ScenarioAnswer } from '../scenario.ts';

/** The answer of the service to an unknown path. */
export const NOT_FOUND: ScenarioAnswer = answerHtml(
  '<!DOCTYPE html><html><head><title>Not Found</title></head><body>Not Found</body></html>',
  404,
);

const HUGE_HEADER_LENGTH = 64 * 1024;

/** Scenarios in which the service has an error, or has no such data. */
export const TROUBLE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'notFound',
    about: 'Status 404: a wrong path, or a service without this feature.',
    respond: () => NOT_FOUND,
  },
  {
    name: 'rateLimited',
    about: 'Status 429, to be asked again in 30 seconds.',
    respond: () => {
      const { status, headers, body } = answerJson('{"message": "Too many requests"}', 429);
      return { status, headers: { ...headers, 'retry-after': '30' }, body };
    },
  },
  {
    name: 'serverError',
    about: 'Status 500.',
    respond: () => answerJson('{"message": "Internal error"}', 500),
  },
  {
    name: 'unavailable',
    about: 'Status 503, with a web page as a gateway would write it.',
    respond: () =>
      answerHtml(
        '<html><head><title>503 Service Temporarily Unavailable</title></head><body></body></html>',
        503,
      ),
  },
  {
    name: 'noRecordList',
    about: 'Status 200, and a message that says why there is no data.',
    respond: () =>
      answerJson('{"outcome": "failed", "message": "The threat intelligence service is offline"}'),
  },
  {
    name: 'hugeHeader',
    about: 'An answer with a header of 64 KB.',
    respond: () => {
      const { status, headers, body } = answerJson('{"recordList": []}');
      return { status, headers: { ...headers, 'x-huge': 'x'.repeat(HUGE_HEADER_LENGTH) }, body };
    },
  },
  {
    name: 'hang',
    about: 'No answer, ever.',
    respond: () => undefined,
  },
];
