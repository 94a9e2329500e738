import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { GroupRequest } from '../../model/groups.ts';
import type { Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { useSchema } from '../../state/schema.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { formatGroups } from './formatGroups.ts';
import { listGroupColumns } from './groupColumns.ts';

export interface SaveGroupsButtonProps {
  readonly query: Query;
  readonly request: GroupRequest;
}

/** Saves all groups, those too that are not listed, as a CSV file in the order on screen. */
export function SaveGroupsButton({ query, request }: SaveGroupsButtonProps) {
  const client = useQueryClient();
  const answers = useAnswers();
  const schema = useSchema();
  const [isFailed, setFailed] = useState(false);
  const save = async () => {
    try {
      const all = { ...request, limit: Number.MAX_SAFE_INTEGER };
      const { groups } = await client.fetchQuery(answers.groups(query, all));
      const text = formatGroups(groups, listGroupColumns(request.group, schema));
      const name = `groups-by-${request.group}_${groups.length}.csv`;
      saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
      setFailed(false);
      announce(`Saved ${formatCount(groups.length, 'group')} as ${name}.`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        icon={<Download />}
        data-tip="All groups in this order, as a CSV file"
        onClick={() => void save()}
      >
        Save groups
      </Button>
      {isFailed && (
        <span role="alert">The groups could not be counted. Load the data again to go on.</span>
      )}
    </>
  );
}
