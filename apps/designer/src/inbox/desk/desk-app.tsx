import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { WaymarkProvider } from '@waymark/ui/theme';
import { useState } from 'react';
import { DeskPage } from './desk-page.tsx';

/** A rep's inbox, by their own link: a page of its own, made for a phone. */
export function DeskApp() {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2_000, networkMode: 'always' } } }),
  );
  return (
    <WaymarkProvider>
      <QueryClientProvider client={queries}>
        <DeskPage />
      </QueryClientProvider>
    </WaymarkProvider>
  );
}
