/** Alongside's mark: two people side by side. */
export const Mark = ({ size = 24 }: { readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    aria-hidden
  >
    <circle cx="8" cy="7" r="3" />
    <circle cx="16.5" cy="8.5" r="2.5" />
    <path d="M3 20v-2a5 5 0 0 1 10 0v2" />
    <path d="M16.5 14.5A4 4 0 0 1 21 18.5V20" />
  </svg>
);
