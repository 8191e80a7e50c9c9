/** An event's name as journeys know it: `clicked` on `email` is `email.clicked`; a name with a dot stands as it is. */
export function fullEventName(channel: string, name: string): string {
  return name.includes('.') ? name : `${channel}.${name}`;
}
