import type { Wording } from '../wording.ts';
import type { nl } from './nl.ts';

export const en: Wording<typeof nl> = {
  start: {
    portTaken: (port) =>
      `Port ${port} is in use already. Is Raakvlak running? Else choose another one, for example with PORT=${port + 1}.`,
    otherTables:
      'This version of Raakvlak cannot read the database: it is of a newer version, or damaged. Nothing has changed. Start the newer version, or put back a backup with "restore".',
    unreadable: (names) => `Raakvlak does not understand what ${names} says and has not started.`,
    unknownCommand: (command) =>
      `Raakvlak does not know the command "${command}". It knows "account", "backup" and "restore".`,
    running: (local) => `Raakvlak is running at ${local}`,
    inNetwork: (lan) => `On phones and screens in this network: ${lan}`,
    noNetwork:
      'Note: this computer has no address in a network. Phones cannot take part now. Connect to the Wi-Fi of the room, or set PUBLIC_URL.',
    notPublic: (base) => `The QR code points to ${base}. Do you use another address? Then set PUBLIC_URL.`,
    publicAddress: (base) => `The QR code points to ${base}.`,
    first: (link) =>
      `There is no account yet. Make the first one with this link. It works once, for 24 hours:\n${link}`,
  },
  account: {
    how: [
      'Choose what you want to do:',
      '  npm run account -- list                     who has an account',
      '  npm run account -- reset <e-mail address>   a link to choose a new password',
      '  npm run account -- invite <organisation>    a link for a colleague in this organisation',
      '  npm run account -- organisation             a link for a new organisation',
    ].join('\n'),
    none: 'There is no account yet. Start Raakvlak: it shows a link to make the first one.',
    unknownEmail: (email) => `Nobody has an account with ${email}. Nothing has changed.`,
    unknownOrganisation: (name) =>
      `There is no organisation called "${name}". Nothing has changed. See with "list" what it is called.`,
    reset: (email, link) =>
      `With this link ${email} chooses a new password. It works once, for 24 hours:\n${link}`,
    invite: (name, link) =>
      `With this link a colleague gets an account at ${name}. It works once, for 7 days:\n${link}`,
    organisation: (link) => `With this link a new organisation begins. It works once, for 7 days:\n${link}`,
  },
  backup: {
    how: 'Use: npm run backup, or npm run backup -- --days 14 to choose for how many days a copy stays.',
    nothing: 'There is nothing to keep yet: DATA_DIR holds no Raakvlak.',
    made: (file, kilobytes) => `Backup made: ${file} (${kilobytes} kB).`,
    removed: (count, days) =>
      count === 1
        ? `1 backup of more than ${days} days old was removed.`
        : `${count} backups of more than ${days} days old were removed.`,
    keeps: (days) =>
      `What somebody has erased is still in copies of at most ${days} days old. Make one regularly: old ones then go by themselves.`,
  },
  restore: {
    how: (copies) =>
      [
        'Use: npm run restore -- <backup>. The server has to be off then.',
        copies.length === 0 ? 'There are no backups yet.' : 'These are the backups, newest first:',
        ...copies,
      ].join('\n'),
    noCopy: (file) => `${file} does not exist. Nothing has changed.`,
    running:
      'Raakvlak is still running, or something else has its file open. Stop that first. Nothing has changed.',
    damaged: (file) =>
      `${file} is no backup that this version of Raakvlak can read: damaged, of something else, or of a newer version. Nothing has changed.`,
    done: (file) =>
      `Restored: ${file}. Start Raakvlak. Phones that are still open begin by themselves with what is there now.`,
    aside: (file) => `What was there is in ${file} now and goes later, like any backup.`,
    noSecret:
      'Note: DATA_DIR holds no file "secret". Put the old one back before you start. Without it own codes, seats and links of before no longer work.',
    erasedAgain:
      'Note: what somebody erased after that backup is there again. Erase it again, or ask who wanted that.',
  },
  board: {
    row: 'Row',
    column: 'Column',
    theme: 'Theme',
    card: 'Card',
    name: 'Name',
    count: 'Recognised by',
  },
  results: {
    column: {
      question: 'Question',
      moment: 'When',
      who: 'Who',
      answer: 'Answer',
      share: 'How many',
      per100: 'Of every 100',
      answered: 'Answered',
      skipped: 'Skipped',
      invited: 'Could take part',
    },
    now: 'This time',
    then: 'Last time',
    everyone: 'Everyone',
    noGroup: 'None of these',
    tooFew: 'Too few answers for a picture',
    openly: 'Discussed openly: that is not in this file',
    towards: (word) => `more towards “${word}”`,
    halfway: 'in the middle',
    file: (title) => `${title} - picture of the group`,
  },
};
