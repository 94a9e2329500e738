import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
// What the page fetches on first use is there before the first test: fetching it can take long.
import '../../src/ui/DialogBox.tsx';
import '../../src/ui/DrawerPane.tsx';
import '../../src/ui/MenuParts.tsx';
import '../../src/ui/PlacedMenu.tsx';
import '../../src/ui/TipPopup.tsx';

// The whole page on a busy machine: waiting longer costs nothing where nothing fails.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);
