/** What a caller may be allowed to do; every procedure names exactly one. */
export type Permission =
  | 'workspace:read'
  | 'journeys:read'
  | 'journeys:write'
  | 'journeys:publish'
  | 'enrollments:read'
  | 'enrollments:write'
  | 'connectors:read'
  | 'connections:read'
  | 'connections:write'
  | 'occasions:read'
  | 'occasions:write'
  | 'outbox:read'
  | 'outbox:respond'
  | 'customers:read'
  | 'policy:read'
  | 'policy:write'
  | 'trials:run';
