/** What an address asks the search: as much of it as is looked for, without the spaces around it; '' where it asks nothing. */
export const questionIn = ({ searchParams }: URL): string => (searchParams.get('q') ?? '').trim().slice(0, 200);
