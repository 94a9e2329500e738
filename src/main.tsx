import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchConfig } from './api/fetchConfig.ts';
import { App } from './app/App.tsx';
import { allowScripts } from './app/allowScripts.ts';
import { createPacedHistory } from './app/pacedHistory.ts';
import { createAppRouter } from './app/router.tsx';
import { createServices } from './app/services.ts';
import { EMPTY_QUERY } from './model/query.ts';
import { askFirstRows } from './state/askFirstRows.ts';
import { followAddress } from './state/followAddress.ts';
import { keepLastView, restoreLastView } from './state/lastView.ts';
import { applySavedLooks } from './state/looks.ts';
import { startEngine } from './worker/startEngine.ts';

allowScripts();
applySavedLooks();

/**
 * Not awaited here: code that is fetched on the way shares parts with this file, and would wait for
 * all of this file to have run.
 */
async function start(): Promise<void> {
  // The worker starts while the page asks for its configuration.
  const { engine, death } = startEngine();
  const config = await fetchConfig();
  if (config.source === 'sample') {
    const { startSample } = await import('../mocks/browser.ts');
    // Without it the page still works: the first load says that nobody answers, and files can be opened.
    await startSample({ endpoint: config.endpoint, scenario: config.scenario }).catch(
      console.error,
    );
  }

  const services = createServices({ engine, config });
  void death.then(services.loads.declareDead);
  if (config.source === 'service') {
    services.session.start();
    services.freshness.start();
  }
  services.loads.refresh();

  const isNewVisit = window.history.state === null;
  const history = createPacedHistory();
  if (isNewVisit) restoreLastView(history);
  keepLastView(history);
  const router = createAppRouter(history);
  await router.load();
  const shown = followAddress({ ...services, router });
  askFirstRows({
    ...services,
    readQuery: () => router.state.location.search.view?.query ?? EMPTY_QUERY,
  });

  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  createRoot(root).render(
    <StrictMode>
      <App services={services} router={router} shown={shown} />
    </StrictMode>,
  );
}

void start();
