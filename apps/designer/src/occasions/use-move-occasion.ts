import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import type { Occasion } from './occasion.ts';

/** What is to be saved. */
export type Moved = Pick<Occasion, 'key' | 'start' | 'end'> & { name?: string };

/** A move that waits for a yes: from where, to where, and how many waiting customers go with it. */
export interface AskedMove {
  moved: Moved;
  before: Moved | undefined;
  waiting: number;
}

/** Saves occasions; where dates change, only after the number of waiting customers was shown. */
export function useMoveOccasion({ onSaved }: { onSaved(key: string): void }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [asked, setAsked] = useState<AskedMove>();
  const save = useChange(
    trpc.occasions.save.mutationOptions({ onSuccess: (_answer, { key }) => onSaved(key) }),
    trpc.occasions.list.queryFilter(),
    trpc.workspace.names.queryFilter(),
  );
  const weigh = useMutation({
    mutationFn: async ({ moved }: { moved: Moved; before: Moved | undefined }) => client.occasions.impact.query(moved),
    onSuccess: ({ waiting }, { moved, before }) => {
      if (before || waiting > 0) setAsked({ moved, before, waiting });
      else save.mutate(moved);
    },
  });
  return {
    asked,
    saving: weigh.isPending || save.isPending,
    ask(moved: Moved, before: Moved | undefined) {
      const isSame = before && before.start === moved.start && before.end === moved.end;
      if (isSame) onSaved(moved.key);
      else weigh.mutate({ moved, before });
    },
    back: () => setAsked(undefined),
    confirm: () => asked && save.mutate(asked.moved),
  };
}
