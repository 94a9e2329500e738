/** How the page asks its own origin for something of the service: always an empty question, marked. */
export const QUESTION: RequestInit = {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'X-Dashboard': '1',
  },
  body: '{}',
};
