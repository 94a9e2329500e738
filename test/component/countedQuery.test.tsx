import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openAddresses, readPageAddress } from '../../src/state/address.ts';
import { CountedQuery, useCountedQuery } from '../../src/state/countedQuery.tsx';
import { OWN_FORM } from '../../src/state/ownForm.ts';
import { createSelecting, SelectingContext } from '../../src/state/selection.ts';
import { AddressesContext } from '../../src/state/useAddress.ts';
import { createMemoryHistory } from '../memoryHistory.ts';

test('what counts the query follows it, and nothing else beside it renders', async () => {
  let renders = 0;
  function Beside() {
    renders++;
    return <p>Beside</p>;
  }
  function Counts() {
    return <output>{useCountedQuery().search}</output>;
  }
  const addresses = openAddresses(createMemoryHistory('/').window, OWN_FORM);
  render(
    <SelectingContext value={createSelecting()}>
      <AddressesContext value={addresses}>
        <CountedQuery>
          <Beside />
          <Counts />
        </CountedQuery>
      </AddressesContext>
    </SelectingContext>,
  );
  const address = readPageAddress(addresses.getState(), 'dictionary');
  const { view } = address;
  const query = { ...view.query, search: 'zoom' };
  act(() => addresses.go('dictionary', { ...address, view: { ...view, query } }, 'push'));
  expect(screen.getByRole('status')).toHaveTextContent('zoom');
  expect(renders).toBe(1);
});
