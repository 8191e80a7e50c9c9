import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTRPC } from '../api/trpc.ts';
import { LostPage } from '../shell/lost-page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { ContentEditor } from './content-editor.tsx';

/** Opens a content. The answer is read once; from then on the editor holds it. */
export function ContentDoor() {
  const { content: key } = useParams({ from: '/content/$content' });
  const trpc = useTRPC();
  const opened = useQuery(
    trpc.contents.get.queryOptions(
      { key },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  if (!opened.data) return opened.isError ? <LostPage /> : <Waiting />;
  return <ContentEditor key={key} detail={opened.data} />;
}
