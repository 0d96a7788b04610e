/** The site's picture in tabs: three lines, for the three parts. */
export const SITE_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="5" fill="#7a1f2b"/>
<path d="M7 9h18M7 16h18M7 23h11" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
</svg>
`;
