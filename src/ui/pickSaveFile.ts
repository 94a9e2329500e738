declare global {
  interface Window {
    /** The File System Access API, if the browser supports it. */
    showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}

/**
 * Asks the reader for the file to write; must be called from a click. Resolves to `cancelled` if none was
 * chosen, and to `undefined` if the browser has no such dialog or does not allow it here. An existing file
 * of that name is emptied.
 */
export async function pickSaveFile(
  suggestedName: string,
): Promise<FileSystemFileHandle | 'cancelled' | undefined> {
  try {
    return await window.showSaveFilePicker?.({ suggestedName });
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError'
      ? undefined
      : 'cancelled';
  }
}
