/** Which Temporal server, and how to reach it. */
export interface TemporalAddress {
  address: string;
  namespace: string;
  apiKey?: string | undefined;
  tls: boolean;
}
