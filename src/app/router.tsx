import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
  type SearchSchemaInput,
} from '@tanstack/react-router';
import type { ViewState } from '../model/viewState.ts';
import { formatView } from '../url/formatView.ts';
import { hideLists, showLists } from '../url/hideLists.ts';
import { parseView } from '../url/parseView.ts';
import { CrashScreen } from './CrashScreen.tsx';
import { Dashboard } from './Dashboard.tsx';
import { UnknownPage } from './UnknownPage.tsx';

export interface AddressSearch {
  readonly view: ViewState;
  readonly ignored: readonly string[];
}

const rootRoute = createRootRoute({
  validateSearch: ({ view, ignored }: AddressSearch & SearchSchemaInput): AddressSearch => ({
    view,
    ignored,
  }),
});

const dashboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: Dashboard,
});

const routeTree = rootRoute.addChildren([dashboardRoute]);

/** The router of the page; tests pass a history in memory. */
export function createAppRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    parseSearch: parseView,
    stringifySearch: ({ view, ignored }) => formatView(view, ignored),
    rewrite: {
      input: ({ url }) => Object.assign(url, showLists(url)),
      output: ({ url }) => Object.assign(url, hideLists(url)),
    },
    defaultErrorComponent: ({ error }) => <CrashScreen error={error} />,
    defaultNotFoundComponent: UnknownPage,
    defaultStructuralSharing: true,
    scrollRestoration: false,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
