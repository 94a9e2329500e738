/** The path that the page posts to, unless configured otherwise. */
export const ENDPOINT = '/rest/download_v1/process_classification';
