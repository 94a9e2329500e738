import { useEffect } from 'react';

/** When the code of menus and boxes is fetched, after the page has something to show, in ms. */
const CALM_MS = 3_000;

/**
 * Fetches the code of menus, dialogs, tips and the details before they are wanted, so that these
 * open at once, and without a network. What is in a dialog or a chart is fetched when it is opened.
 */
export function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const parts = [
        import('../ui/MenuParts.tsx'),
        import('../ui/PlacedMenu.tsx'),
        import('../ui/DialogBox.tsx'),
        import('../ui/TipPopup.tsx'),
        import('../features/details/OpenDetails.tsx'),
      ];
      // A part that could not be fetched is asked for again when it is needed.
      void Promise.allSettled(parts);
    }, CALM_MS);
    return () => clearTimeout(timer);
  }, []);
}
