import { permitted, router } from './procedure.ts';

/** An image that messages may show. `size` is in bytes. */
export interface ImageView {
  /** Where it is served from; it never changes. */
  url: string;
  name: string;
  size: number;
}

/** What the API asks about images; they are uploaded to `POST /images`. */
export interface Images {
  /** The latest 200, newest first. */
  list(): Promise<ImageView[]>;
}

/** `images.*` */
export const imagesRouter = router({
  list: permitted('contents:read').query(({ ctx }) => ctx.ports.images.list()),
});
