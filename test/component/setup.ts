import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** A busy machine is slow, not wrong: how long, in ms, a test waits for what shall appear. */
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
