const REVOKE_AFTER_MS = 60_000;

/** Saves bytes as a download with this file name. The browser chooses the folder. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser may start to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
