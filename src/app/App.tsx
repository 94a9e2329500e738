import { QueryClientProvider } from '@tanstack/react-query';
import { Activity, type ReactNode, useState } from 'react';
import { StrandedScreen } from '../features/session/StrandedScreen.tsx';
import { BackgroundContext } from '../state/background.ts';
import { ConfigContext } from '../state/config.ts';
import { DatasetContext, OriginContext } from '../state/dataset.ts';
import { EngineContext } from '../state/engine.ts';
import { FreshnessContext } from '../state/freshness.ts';
import { KeptFileContext } from '../state/keep/keptFile.ts';
import { shownDataset, shownOrigin } from '../state/loadMachine.ts';
import { LoadsContext, useLoadsState } from '../state/loads.ts';
import { LookupsContext } from '../state/lookups.ts';
import type { PageId } from '../state/pages.ts';
import { SelectingContext } from '../state/selection.ts';
import { SessionContext, useSessionState } from '../state/session.ts';
import { AddressesContext, PageContext, useShownPage } from '../state/useAddress.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { TipLayer } from '../ui/TipLayer.tsx';
import { Dashboard } from './Dashboard.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LookupPage } from './LookupPage.tsx';
import { PrintView } from './PrintView.tsx';
import type { Services } from './services.ts';
import { UnknownPage } from './UnknownPage.tsx';
import { usePageTitle } from './usePageTitle.ts';

export interface AppProps {
  readonly services: Services;
}

/** The whole page. */
export function App({ services }: AppProps) {
  return (
    <ErrorBoundary>
      <ConfigContext value={services.config}>
        <QueryClientProvider client={services.queryClient}>
          <EngineContext value={services.engine}>
            <LoadsContext value={services.loads}>
              <KeptFileContext value={services.keptFile}>
                <BackgroundContext value={services.background}>
                  <SessionContext value={services.session}>
                    <FreshnessContext value={services.freshness}>
                      <ShownDataset>
                        <SelectingContext value={services.selecting}>
                          <AddressesContext value={services.addresses}>
                            <LookupsContext value={services.lookups}>
                              <Pages />
                            </LookupsContext>
                          </AddressesContext>
                        </SelectingContext>
                      </ShownDataset>
                    </FreshnessContext>
                  </SessionContext>
                </BackgroundContext>
              </KeptFileContext>
            </LoadsContext>
          </EngineContext>
        </QueryClientProvider>
      </ConfigContext>
      <Announcer />
      <TipLayer />
    </ErrorBoundary>
  );
}

function ShownDataset({ children }: { readonly children: ReactNode }) {
  const state = useLoadsState();
  return (
    <OriginContext value={shownOrigin(state)}>
      <DatasetContext value={shownDataset(state)}>{children}</DatasetContext>
    </OriginContext>
  );
}

/** The data of a session is removed from the screen once a sign-out is requested; an opened file stays. */
function Pages() {
  const page = useShownPage();
  usePageTitle(page);
  const { stranded } = useSessionState();
  const { kept } = useLoadsState();
  if (stranded && kept?.source.kind !== 'file') return <StrandedScreen />;
  return page === undefined ? <UnknownPage /> : <VisitedPages page={page} />;
}

/** The pages that were visited: those that are not on screen keep their scroll and open menus. */
function VisitedPages({ page }: { readonly page: PageId }) {
  const [visited, setVisited] = useState<readonly PageId[]>([page]);
  if (!visited.includes(page)) setVisited([...visited, page]);
  return visited.map((id) => (
    <Activity key={id} mode={id === page ? 'visible' : 'hidden'}>
      <PageContext value={id}>
        {id === 'lookup' ? <LookupPage /> : <Dashboard />}
        <PrintView />
      </PageContext>
    </Activity>
  ));
}
