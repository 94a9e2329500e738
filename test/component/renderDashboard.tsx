import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import type { WireEntry } from '../../mocks/wireEntry.ts';
import { App } from '../../src/app/App.tsx';
import { createServices } from '../../src/app/services.ts';
import type { DashboardConfig } from '../../src/model/loadState.ts';
import { openAddresses } from '../../src/state/address.ts';
import { keepLastView, restoreLastView } from '../../src/state/keep/lastView.ts';
import { OWN_FORM } from '../../src/state/ownForm.ts';
import { connect } from '../../src/worker/connect.ts';
import type { EngineApi } from '../../src/worker/engineApi.ts';
import { createEngineHost } from '../../src/worker/engineHost.ts';
import type { Port } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';
import { createMemoryHistory } from '../memoryHistory.ts';

/** What the service answers to one request; a function decides anew each time. */
export type Answer = (request: { readonly signal: AbortSignal }) => Response | Promise<Response>;

export interface DashboardSetup {
  /** Entries of `recordList` that the service answers with. */
  readonly entries?: readonly WireEntry[];
  /** Any other answer, instead of `entries`. The last one answers all later requests, too. */
  readonly answers?: readonly Answer[];
  /** Path and search part of the address to begin at. */
  readonly address?: string;
  readonly config?: Partial<DashboardConfig>;
  /** Whether the visit has just begun and the last one counts, as `main.tsx` has it. */
  readonly goesOn?: boolean;
  /** What stands between the page and the engine's messages; nothing does without it. */
  readonly line?: (port: Port) => Port;
  /**
   * What the dashboard's own server answers about sessions, and the service about its age. With it the
   * page asks for both, as `main.tsx` has it do; without it nobody asks.
   */
  readonly answerAside?: (path: string, init: RequestInit) => Response | Promise<Response>;
}

/** A response with the service's own form around the entries. */
export function answerEntries(entries: readonly WireEntry[]): Response {
  return Response.json({ recordList: entries });
}

/**
 * Renders the whole page as `main.tsx` does: the real engine at the other end of a real channel, on
 * a history in memory. Only the network is stood in for. Resolves when the page is there; the data may
 * still be on its way.
 */
export async function renderDashboard({
  entries = [],
  answers = [() => answerEntries(entries)],
  address = '/',
  config = {},
  goesOn = false,
  line = (port) => port,
  answerAside,
}: DashboardSetup = {}) {
  const { port1, port2 } = new MessageChannel();
  serve(port2, createEngineHost());
  const engine = connect<EngineApi>(line(port1));
  port1.start();
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });

  let requests = 0;
  const request: typeof fetch = async (address, init = {}) => {
    const { signal } = init;
    const path = String(address);
    if (answerAside && /^\/dashboard\/|\/service$/.test(path)) return answerAside(path, init);
    if (path.startsWith('/dashboard/')) throw new TypeError('nobody answers');
    const answer = answers[Math.min(requests++, answers.length - 1)];
    if (answer === undefined) throw new TypeError('nobody answers');
    return answer({ signal: signal ?? new AbortController().signal });
  };

  const history = createMemoryHistory(address);
  const addresses = openAddresses(history.window, OWN_FORM);
  if (goesOn) {
    restoreLastView(addresses);
    onTestFinished(keepLastView(addresses));
  }
  const services = createServices({
    engine,
    config: {
      source: 'service',
      host: 'sage.example.com',
      endpoint: '/rest/download_v1/process_classification',
      scenario: 'sample',
      ...config,
    },
    addresses,
    effects: { fetch: request, now: () => Date.now() },
  });
  onTestFinished(() => services.queryClient.clear());
  if (answerAside !== undefined) {
    services.session.start();
    services.freshness.start();
  }
  services.loads.refresh();
  const user = userEvent.setup();
  const view = render(<App services={services} />);
  return {
    ...view,
    user,
    services,
    history,
    /** How often the service was asked. */
    countRequests: () => requests,
    /** Path, search part and hash of the address as a reload would find them. */
    readAddress: () => {
      history.hide();
      return history.read();
    },
  };
}
