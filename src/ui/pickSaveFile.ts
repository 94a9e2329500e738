declare global {
  interface Window {
    /** The File System Access API, where the browser has it. */
    showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}

/**
 * Lets someone choose the file that is written next; to be called in a click. `cancelled` when none
 * was chosen, `undefined` where the browser has no such choice or does not allow it here. A file that
 * was there under that name is empty afterwards.
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
