import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type ApiEffects, BROWSER_EFFECTS } from './api/effects.ts';
import { fetchConfig } from './api/fetchConfig.ts';
import { App } from './app/App.tsx';
import { allowScripts } from './app/allowScripts.ts';
import { StartFailure } from './app/StartFailure.tsx';
import { createServices } from './app/services.ts';
import type { DashboardConfig } from './model/loadState.ts';
import { openAddresses } from './state/address.ts';
import { keepLists, restoreList } from './state/keep/keptList.ts';
import { keepLastView, restoreLastView } from './state/keep/lastView.ts';
import { applySavedLooks } from './state/looks.ts';
import { OWN_FORM } from './state/ownForm.ts';
import { startEngine } from './worker/startEngine.ts';

/**
 * Starts the page. Not awaited by the module: code that is imported meanwhile shares chunks with this file,
 * and would wait until this file has run.
 */
async function start(): Promise<void> {
  allowScripts();
  applySavedLooks();
  // The worker starts while the page requests its configuration.
  const { engine, death } = startEngine();
  const config = await fetchConfig();
  const effects = config.source === 'sample' ? await fetchSample(config) : undefined;
  const addresses = openAddresses(window, OWN_FORM);
  restoreLastView(addresses);
  keepLastView(addresses);
  const services = createServices({ engine, config, effects, addresses });
  void death.then(services.loads.declareDead);
  if (config.source === 'service') {
    services.session.start();
    services.freshness.start();
  }
  restoreList(services.lookups);
  keepLists(services.lookups);
  await services.keptFile.start();

  createRoot(findRoot()).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
}

/**
 * The effects of the sample, which answers within the page. If it cannot be loaded, the first load reports it,
 * and files can still be opened.
 */
async function fetchSample(config: DashboardConfig): Promise<ApiEffects> {
  try {
    const { createSampleFetch } = await import('../mocks/browser.ts');
    return { ...BROWSER_EFFECTS, fetch: createSampleFetch(config) };
  } catch (error) {
    console.error(error);
    return { ...BROWSER_EFFECTS, fetch: () => Promise.reject(error) };
  }
}

function findRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  return root;
}

start().catch((error: unknown) => {
  console.error(error);
  createRoot(findRoot()).render(<StartFailure error={error} />);
});
