/** How an address's search is read and written: every value is a text, and looks as it is, `?enrollment=62`. */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>): string => {
    const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
    const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
    return text && `?${text}`;
  },
};
