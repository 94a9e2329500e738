/**
 * The options of every request to the page's own origin on behalf of the service: an empty JSON body, and a
 * header that marks it.
 */
export const QUESTION: RequestInit = {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'X-Dashboard': '1',
  },
  body: '{}',
};
