/** What an address of mail says of whose it is. Pure. */

/** At a mail that people have for themselves, in any country; not at one that somebody named alike. */
export const isPersonalMail = (mail: string): boolean =>
  /@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|protonmail|proton|vtr|gmx|aol)\.(com?\.)?[a-z]{2,3}$/i.test(
    mail.trim(),
  );
