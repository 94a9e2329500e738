import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const SVCHOST = String.raw`
svchost.exe | Host Process for Windows Services | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
" | - | - | - | %ROAMING%\Microsoft\ | -
`;

const LSASS = String.raw`
lsass.exe | Local Security Authority Process | OS | MS | %SYS%\ | +
" | - | - | - | %WIN%\Temp\ | -
`;

const EXPLORER = String.raw`
explorer.exe | Windows Explorer | OS | MS | %WIN%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
`;

const WSMPROVHOST = String.raw`
wsmprovhost.exe | Host process for WinRM plug-ins | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
`;

const RUNDLL = String.raw`
rundll32.exe | Windows host process (Rundll32) | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
`;

const RUNAS = String.raw`
runas.exe | Run As Utility | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
`;

const WININIT = String.raw`
wininit.exe | Windows Start-Up Application | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\WinSxS\amd64_microsoft-windows-wininit_31bf3856ad364e35_10.0.19041.1_none_0b1c2d3e4f5a6b7c\ | +
`;

const SCHEDULED_TASK = String.raw`
taskeng.exe | Task Scheduler Engine | OS | MS | %SYS%\ | +
schtasks.exe | Task Scheduler Configuration Tool | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
taskhostw.exe | Host Process for Windows Tasks | OS | MS | %SYS%\ | +
taskhost.exe | Host Process for Windows Tasks | OS | MS | %SYS%\ | +
taskhostex.exe | Host Process for Windows Tasks | OS | MS | %SYS%\ | +
at.exe | Schedule service command line interface | OS | MS | %SYS%\ | +
`;

const SHELL = String.raw`
cmd.exe | Windows Command Processor | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
powershell.exe | Windows PowerShell | OS | MS | %SYS%\WindowsPowerShell\v1.0\ | +
" | " | " | " | %WIN%\SysWOW64\WindowsPowerShell\v1.0\ | +
powershell_ise.exe | Windows PowerShell ISE | OS | MS | %SYS%\WindowsPowerShell\v1.0\ | +
pwsh.exe | pwsh | PowerShell | MS | %PF%\PowerShell\7\ | +
bash.exe | Microsoft Bash Launcher | OS | MS | %SYS%\ | +
" | Git for Windows | Git | The Git Development Community | %PF%\Git\bin\ | +
" | - | - | - | C:\cygwin64\bin\ | -
wsl.exe | Microsoft Windows Subsystem for Linux Launcher | OS | MS | %SYS%\ | +
WindowsTerminal.exe | Windows Terminal | = | MS | %PF%\WindowsApps\Microsoft.WindowsTerminal_1.18.3181.0_x64__8wekyb3d8bbwe\ | +
OpenConsole.exe | Windows Terminal Host | Windows Terminal | MS | %PF%\WindowsApps\Microsoft.WindowsTerminal_1.18.3181.0_x64__8wekyb3d8bbwe\ | +
wscript.exe | Microsoft ® Windows Based Script Host | Microsoft ® Windows Script Host | MS | %SYS%\ | +
cscript.exe | Microsoft ® Console Based Script Host | Microsoft ® Windows Script Host | MS | %SYS%\ | +
mshta.exe | Microsoft (R) HTML Application host | Internet Explorer | MS | %SYS%\ | +
ssh.exe | OpenSSH for Windows | = | MS | %SYS%\OpenSSH\ | +
putty.exe | SSH, Telnet, Rlogin, and SUPDUP client | PuTTY suite | Simon Tatham | %PF%\PuTTY\ | +
plink.exe | Command-line SSH, Telnet, and Rlogin client | PuTTY suite | Simon Tatham | %PF%\PuTTY\ | +
mintty.exe | Terminal | mintty | Andy Koppe / Thomas Wolff | %PF%\Git\usr\bin\ | +
ConEmu64.exe | Console Emulator (x64) | ConEmu | ConEmu-Maximus5 | %PF%\ConEmu\ | +
MobaXterm.exe | MobaXterm | = | Mobatek | %PF86%\Mobatek\MobaXterm\ | +
SecureCRT.exe | SecureCRT Application | SecureCRT | VanDyke Software, Inc. | %PF%\VanDyke Software\SecureCRT\ | +
Xshell.exe | Xshell | = | NetSarang Computer, Inc. | %PF86%\NetSarang\Xshell 7\ | +
Hyper.exe | Hyper | = | Vercel, Inc. | %LOCAL%\Programs\Hyper\ | +
`;

const OS_PROCESS = String.raw`
csrss.exe | Client Server Runtime Process | OS | MS | %SYS%\ | +
smss.exe | Windows Session Manager | OS | MS | %SYS%\ | +
services.exe | Services and Controller app | OS | MS | %SYS%\ | +
winlogon.exe | Windows Logon Application | OS | MS | %SYS%\ | +
dwm.exe | Desktop Window Manager | OS | MS | %SYS%\ | +
lsm.exe | Local Session Manager Service | OS | MS | %SYS%\ | +
lsaiso.exe | Credential Guard & Key Guard | OS | MS | %SYS%\ | +
spoolsv.exe | Spooler SubSystem App | OS | MS | %SYS%\ | +
conhost.exe | Console Window Host | OS | MS | %SYS%\ | +
dllhost.exe | COM Surrogate | OS | MS | %SYS%\ | +
" | " | " | " | %WIN%\SysWOW64\ | +
sihost.exe | Shell Infrastructure Host | OS | MS | %SYS%\ | +
ctfmon.exe | CTF Loader | OS | MS | %SYS%\ | +
fontdrvhost.exe | Usermode Font Driver Host | OS | MS | %SYS%\ | +
RuntimeBroker.exe | Runtime Broker | OS | MS | %SYS%\ | +
backgroundTaskHost.exe | Background Task Host | OS | MS | %SYS%\ | +
ApplicationFrameHost.exe | Application Frame Host | OS | MS | %SYS%\ | +
SearchIndexer.exe | Microsoft Windows Search Indexer | Windows® Search | MS | %SYS%\ | +
SearchProtocolHost.exe | Microsoft Windows Search Protocol Host | Windows® Search | MS | %SYS%\ | +
SearchFilterHost.exe | Microsoft Windows Search Filter Host | Windows® Search | MS | %SYS%\ | +
StartMenuExperienceHost.exe | Windows Start Experience Host | OS | MS | %WIN%\SystemApps\Microsoft.Windows.StartMenuExperienceHost_cw5n1h2txyewy\ | +
ShellExperienceHost.exe | Windows Shell Experience Host | OS | MS | %WIN%\SystemApps\ShellExperienceHost_cw5n1h2txyewy\ | +
WmiPrvSE.exe | WMI Provider Host | OS | MS | %SYS%\wbem\ | +
" | " | " | " | %WIN%\SysWOW64\wbem\ | +
WMIC.exe | WMI Commandline Utility | OS | MS | %SYS%\wbem\ | +
audiodg.exe | Windows Audio Device Graph Isolation | OS | MS | %SYS%\ | +
LogonUI.exe | Windows Logon User Interface Host | OS | MS | %SYS%\ | +
userinit.exe | Userinit Logon Application | OS | MS | %SYS%\ | +
msiexec.exe | Windows® installer | Windows Installer - Unicode | MS | %SYS%\ | +
TrustedInstaller.exe | Windows Modules Installer | OS | MS | %WIN%\servicing\ | +
TiWorker.exe | Windows Modules Installer Worker | OS | MS | %WIN%\WinSxS\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.19041.3745_none_7deb7a3d7c8b1a62\ | +
WerFault.exe | Windows Problem Reporting | OS | MS | %SYS%\ | +
wuauclt.exe | Windows Update | OS | MS | %SYS%\ | +
UsoClient.exe | UsoClient | OS | MS | %SYS%\ | +
sppsvc.exe | Microsoft Software Protection Platform Service | OS | MS | %SYS%\ | +
consent.exe | Consent UI for administrative applications | OS | MS | %SYS%\ | +
regsvr32.exe | Microsoft(C) Register Server | OS | MS | %SYS%\ | +
reg.exe | Registry Console Tool | OS | MS | %SYS%\ | +
regedit.exe | Registry Editor | OS | MS | %WIN%\ | +
Taskmgr.exe | Task Manager | OS | MS | %SYS%\ | +
tasklist.exe | Lists the current running tasks | OS | MS | %SYS%\ | +
taskkill.exe | Terminates Processes | OS | MS | %SYS%\ | +
net.exe | Net Command | OS | MS | %SYS%\ | +
netsh.exe | Network Command Shell | OS | MS | %SYS%\ | +
ipconfig.exe | IP Configuration Utility | OS | MS | %SYS%\ | +
whoami.exe | whoami - displays logged on user information | OS | MS | %SYS%\ | +
sc.exe | Service Control Manager Configuration Tool | OS | MS | %SYS%\ | +
bitsadmin.exe | BITS administration utility | OS | MS | %SYS%\ | +
certutil.exe | CertUtil.exe | OS | MS | %SYS%\ | +
vssadmin.exe | Command Line Interface for Microsoft® Volume Shadow Copy Service | OS | MS | %SYS%\ | +
wevtutil.exe | Eventing Command Line Utility | OS | MS | %SYS%\ | +
mmc.exe | Microsoft Management Console | OS | MS | %SYS%\ | +
nltest.exe | Microsoft® Logon Server Test Utility | OS | MS | %SYS%\ | +
bcdedit.exe | Boot Configuration Data Editor | OS | MS | %SYS%\ | +
MicrosoftEdgeUpdate.exe | Microsoft Edge Update | = | MS | %PF86%\Microsoft\EdgeUpdate\ | + | NONE
notepad.exe | Notepad | OS | MS | %SYS%\ | +
mspaint.exe | Paint | OS | MS | %SYS%\ | +
SystemSettings.exe | Settings | OS | MS | %WIN%\ImmersiveControlPanel\ | +
`;

/** Programs that come with Windows, and shells. */
export const WINDOWS_PROGRAMS: readonly WireEntry[] = [
  ...readTable('SVCHOST', SVCHOST),
  ...readTable('LSASS', LSASS),
  ...readTable('EXPLORER', EXPLORER),
  ...readTable('WSMPROVHOST', WSMPROVHOST),
  ...readTable('RUNDLL', RUNDLL),
  ...readTable('RUNAS', RUNAS),
  ...readTable('WININIT', WININIT),
  ...readTable('SCHEDULED_TASK', SCHEDULED_TASK),
  ...readTable('SHELL', SHELL),
  ...readTable('OS_PROCESS', OS_PROCESS),
];
