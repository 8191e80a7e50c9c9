/** A task for one of our own people, as the host keeps it in the reps' inbox. Instants are ISO 8601 in UTC. */
export interface Task {
  title: string;
  /** Why this task, in plain text. */
  brief?: string | undefined;
  /** A prepared text the rep can use. */
  draft?: string | undefined;
  /** Where the rep does it, such as the customer's profile. An http(s) URL. */
  link?: string | undefined;
  /** Left out: `normal`. */
  priority?: 'low' | 'normal' | 'high' | undefined;
  /** A rep by id, email or name, or whoever holds a role. Left out: the customer's rep (`InboxSettings`). */
  owner?: { rep: string } | { role: string } | undefined;
  dueAt?: string | undefined;
  expiresAt?: string | undefined;
  /** What the rep may answer when completing it. */
  outcomes?: { key: string; title: string }[] | undefined;
}
