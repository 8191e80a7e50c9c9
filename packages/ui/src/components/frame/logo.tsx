/** Waymark's mark, 32 × 32, in the accent colour. */
export function Logo() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" style={{ display: 'block' }}>
      <rect width="32" height="32" rx="9" fill="var(--wm-accent)" />
      <path
        d="M7.5 10.5 11.7 22 16 12.500 20.300 22l2.900-8"
        fill="none"
        stroke="var(--wm-on-accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="24.300" cy="9.600" r="2.300" fill="var(--wm-on-accent)" />
    </svg>
  );
}
