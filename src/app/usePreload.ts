import { useEffect } from 'react';

/** When the code of menus and boxes is fetched, after the page has something to show, in ms. */
const CALM_MS = 3_000;

/** Fetches what opens on a click before it is clicked, so that it opens at once, and without a network. */
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
