import { isKnownType, type ProcessType } from './processTypes.ts';
import type { FieldValue } from './query.ts';

/** An entry of MITRE ATT&CK for Enterprise, version 19. */
export interface Technique {
  /** `T` and four digits, with three more behind a dot for a sub-technique. */
  readonly id: string;
  /** Its name in the list, that of the technique before that of a sub-technique. */
  readonly name: string;
  /** What older lists call it, where the id or the name has changed. */
  readonly formerly?: string;
}

/** A type of process in words. */
export interface TypeWords {
  /** A sentence on which programs these are. */
  readonly what: string;
  /** One or two sentences: the meaning of the type for a defender. */
  readonly why: string;
  /** The technique that programs of this type are best known for, where there is one. */
  readonly technique?: Technique;
}

const LEGITIMATE_NAME: Technique = {
  id: 'T1036.005',
  name: 'Masquerading: Match Legitimate Resource Name or Location',
  formerly: 'Match Legitimate Name or Location',
};

const DISABLED_TOOLS: Technique = {
  id: 'T1685',
  name: 'Disable or Modify Tools',
  formerly: 'T1562.001 Impair Defenses: Disable or Modify Tools',
};

const WORDS: { readonly [T in ProcessType]: TypeWords } = {
  BROWSER: {
    what: 'A web browser, or a helper of one.',
    why: 'Browsers keep passwords and the cookies of open sessions. A browser outside of the usual folders is worth a look.',
    technique: {
      id: 'T1555.003',
      name: 'Credentials from Password Stores: Credentials from Web Browsers',
    },
  },
  MAIL: {
    what: 'A mail program, or a helper of one.',
    why: 'Attachments and links of mails are opened from here, so what a mail program starts is often the first sign of an attack.',
    technique: { id: 'T1566', name: 'Phishing' },
  },
  TOR: {
    what: 'A program of the Tor network, which hides where a connection comes from and goes to.',
    why: 'Few companies need it. It can hide remote control, and data on their way out.',
    technique: { id: 'T1090.003', name: 'Proxy: Multi-hop Proxy' },
  },
  SHARING: {
    what: 'A program that keeps files in step with a service on the internet, or shares them there.',
    why: 'Files can leave the company through it unseen. Compare it with the services that are allowed.',
    technique: {
      id: 'T1567.002',
      name: 'Exfiltration Over Web Service: Exfiltration to Cloud Storage',
    },
  },
  P2P: {
    what: 'A program that exchanges files directly with the computers of strangers.',
    why: 'It brings in unchecked files and opens many connections, among which others are hard to see.',
  },
  REMOTE_DESKTOP_CONTROL: {
    what: 'A program with which someone elsewhere sees and controls the screen.',
    why: 'Support teams use such programs, and so do intruders, because most of them are signed and expected. One that your support does not use is worth a look.',
    technique: { id: 'T1219', name: 'Remote Access Tools', formerly: 'Remote Access Software' },
  },
  VPN: {
    what: 'A program that tunnels traffic into another network.',
    why: 'Inside of the tunnel your own network sees nothing. One that the company did not hand out is worth a look.',
    technique: { id: 'T1572', name: 'Protocol Tunneling' },
  },
  SVCHOST: {
    what: 'The Windows process that hosts services; many run at a time.',
    why: 'Its name is borrowed often, since one more is not noticed. The real one is signed by Microsoft and lies in System32 or SysWOW64.',
    technique: LEGITIMATE_NAME,
  },
  LSASS: {
    what: 'The Windows process that checks logons and holds the credentials of those who are logged on.',
    why: 'Its memory is read to steal passwords and hashes. There is one, in System32; any other by this name is worth a look.',
    technique: { id: 'T1003.001', name: 'OS Credential Dumping: LSASS Memory' },
  },
  EXPLORER: {
    what: 'The Windows desktop and its file manager.',
    why: 'It runs for everyone who is logged on, so foreign code likes to live in it. The real one lies in the Windows folder itself.',
    technique: { id: 'T1055', name: 'Process Injection' },
  },
  ANTI_VIRUS: {
    what: 'A program that looks for harmful software.',
    why: 'Intruders stop it or make it blind before they go on. Know which one you run: another one is worth a look.',
    technique: DISABLED_TOOLS,
  },
  MS_OFFICE: {
    what: 'A program of Microsoft Office.',
    why: 'Documents can carry macros that start other programs, and add-ins and templates run at every start of Office.',
    technique: { id: 'T1137', name: 'Office Application Startup' },
  },
  ADOBE: {
    what: 'A program of Adobe, such as a reader of PDF files.',
    why: 'Files from outside are opened in it, and crafted ones have exploited its flaws for years. Old versions are worth a look.',
    technique: { id: 'T1203', name: 'Exploitation for Client Execution' },
  },
  SHELL: {
    what: 'An interpreter of commands or scripts, such as cmd.exe or PowerShell.',
    why: 'Most attacks run commands at some point, and here they need no program of their own. What starts it says more than the shell.',
    technique: { id: 'T1059', name: 'Command and Scripting Interpreter' },
  },
  WSMPROVHOST: {
    what: 'The Windows process in which commands run that come in by remote PowerShell (WinRM).',
    why: 'Where it runs, someone on another computer gave commands. Administrators do that, and so do intruders who move on.',
    technique: { id: 'T1021.006', name: 'Remote Services: Windows Remote Management' },
  },
  RUNDLL: {
    what: 'The Windows program that runs a function of a library (rundll32.exe).',
    why: 'It is signed by Microsoft and runs the code of others, so the library that it loads is what counts.',
    technique: { id: 'T1218.011', name: 'System Binary Proxy Execution: Rundll32' },
  },
  SCHEDULED_TASK: {
    what: 'A program of Windows that runs or plans scheduled tasks.',
    why: 'A task starts a program again after a restart, or under another account.',
    technique: { id: 'T1053.005', name: 'Scheduled Task/Job: Scheduled Task' },
  },
  OS_PROCESS: {
    what: 'A part of the operating system.',
    why: 'Programs that want to be overlooked take such names. Compare the folder and the signature with those of the real one.',
    technique: LEGITIMATE_NAME,
  },
  VIRTUALIZATION: {
    what: 'A program that runs virtual machines, or a helper inside of one.',
    why: 'What runs inside of a virtual machine is out of sight of the sensors outside.',
    technique: { id: 'T1564.006', name: 'Hide Artifacts: Run Virtual Instance' },
  },
  SECURITY_TOOL: {
    what: 'A program that protects, watches or examines computers.',
    why: 'It is stopped or changed by those who do not want to be seen, and some of these tools serve an attacker as well.',
    technique: DISABLED_TOOLS,
  },
  UNRECOGNIZED: {
    what: 'The service has the program on record, and does not know what it is.',
    why: 'Nothing speaks for or against it: its signature, company and folder have to do so.',
  },
  NONE: {
    what: 'A program that belongs to none of the other types.',
    why: 'Most ordinary programs are here, so the type alone says nothing about them.',
  },
  RUNAS: {
    what: 'The Windows program that starts another one under a different account (runas.exe).',
    why: 'Administrators use it, and so does someone who has got hold of a second account.',
    technique: { id: 'T1134.002', name: 'Access Token Manipulation: Create Process with Token' },
  },
  WININIT: {
    what: 'The Windows process that starts the services and LSASS when the computer starts.',
    why: 'There is one, in System32, from the start on. A second one, or one elsewhere, is worth a look.',
    technique: LEGITIMATE_NAME,
  },
};

/** A type in words; `undefined` for one that the documentation does not list, and for none. */
export function describeType(type: FieldValue): TypeWords | undefined {
  return type !== undefined && isKnownType(type) ? WORDS[type] : undefined;
}
