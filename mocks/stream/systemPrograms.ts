import { isKnownType, type ProcessType } from '../../src/model/processTypes.ts';

/** A program that comes with Windows. */
export interface SystemProgram {
  readonly type: ProcessType;
  readonly name: string;
  readonly title: string;
}

/** Type | file names, each with its description. */
const TABLE = `
SVCHOST | svchost.exe=Host Process for Windows Services
LSASS | lsass.exe=Local Security Authority Process
EXPLORER | explorer.exe=Windows Explorer
WSMPROVHOST | wsmprovhost.exe=Host process for WinRM plug-ins
RUNDLL | rundll32.exe=Windows host process (Rundll32)
RUNAS | runas.exe=Run As Utility
WININIT | wininit.exe=Windows Start-Up Application
SCHEDULED_TASK | taskeng.exe=Task Scheduler Engine; schtasks.exe=Task Scheduler Configuration Tool; taskhostw.exe=Host Process for Windows Tasks; taskhost.exe=Host Process for Windows Tasks; at.exe=Schedule service command line interface
SHELL | cmd.exe=Windows Command Processor; powershell.exe=Windows PowerShell; powershell_ise.exe=Windows PowerShell ISE; wscript.exe=Microsoft Windows Based Script Host; cscript.exe=Microsoft Console Based Script Host; mshta.exe=Microsoft HTML Application host; bash.exe=Microsoft Bash Launcher
OS_PROCESS | csrss.exe=Client Server Runtime Process; smss.exe=Windows Session Manager; services.exe=Services and Controller app; winlogon.exe=Windows Logon Application; dwm.exe=Desktop Window Manager; spoolsv.exe=Spooler SubSystem App; conhost.exe=Console Window Host; dllhost.exe=COM Surrogate; sihost.exe=Shell Infrastructure Host; fontdrvhost.exe=Usermode Font Driver Host; ctfmon.exe=CTF Loader; SearchIndexer.exe=Microsoft Windows Search Indexer; SearchProtocolHost.exe=Microsoft Windows Search Protocol Host; RuntimeBroker.exe=Runtime Broker; backgroundTaskHost.exe=Background Task Host; WmiPrvSE.exe=WMI Provider Host; audiodg.exe=Windows Audio Device Graph Isolation; LogonUI.exe=Windows Logon User Interface Host; userinit.exe=Userinit Logon Application; msiexec.exe=Windows installer; TrustedInstaller.exe=Windows Modules Installer; TiWorker.exe=Windows Modules Installer Worker; WerFault.exe=Windows Problem Reporting; regsvr32.exe=Microsoft Register Server; reg.exe=Registry Console Tool; regedit.exe=Registry Editor; taskkill.exe=Terminates Processes; tasklist.exe=Lists the current running tasks; net.exe=Net Command; net1.exe=Net Command; netsh.exe=Network Command Shell; ipconfig.exe=IP Configuration Utility; ping.exe=TCP/IP Ping Command; nslookup.exe=nslookup; whoami.exe=whoami - displays logged on user information; hostname.exe=Hostname APP; systeminfo.exe=Displays system information; sc.exe=Service Control Manager Configuration Tool; bitsadmin.exe=BITS administration utility; certutil.exe=CertUtil.exe; vssadmin.exe=Command Line Interface for Microsoft Volume Shadow Copy Service; wevtutil.exe=Eventing Command Line Utility; mmc.exe=Microsoft Management Console; notepad.exe=Notepad; mspaint.exe=Paint; calc.exe=Windows Calculator; write.exe=Windows Write; SndVol.exe=Volume Mixer; SystemSettings.exe=Settings; gpupdate.exe=Microsoft Group Policy Update Utility; gpresult.exe=Query Group Policy RSOP Data; defrag.exe=Disk Defragmenter Module; chkdsk.exe=Check Disk Utility; diskpart.exe=DiskPart; robocopy.exe=Microsoft Robocopy; xcopy.exe=Extended Copy Utility; sppsvc.exe=Microsoft Software Protection Platform Service; wuauclt.exe=Windows Update; UsoClient.exe=UsoClient; consent.exe=Consent UI for administrative applications
`;

/** The programs; those that are the only one of their type come first. */
export const SYSTEM_PROGRAMS: readonly SystemProgram[] = TABLE.trim().split('\n').flatMap(readLine);

function readLine(line: string): SystemProgram[] {
  const [type = '', programs = ''] = line.split(' | ');
  if (!isKnownType(type)) throw new Error(`no type in "${line}"`);
  return programs.split('; ').map((program) => {
    const [name = '', title = ''] = program.split('=');
    return { type, name, title };
  });
}
