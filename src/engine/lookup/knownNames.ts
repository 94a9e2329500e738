// Names of well-known programs: facts of public documentation.

function list(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Stems of programs of Windows, guarded against imitations. */
export const WINDOWS_NAMES: ReadonlySet<string> = list(
  'alg applicationframehost atbroker audiodg backgroundtaskhost bash bcdedit bitsadmin certreq certutil changepk cmd cmstp compattelrunner conhost consent cscript csrss ctfmon dashost defrag dfrgui dism dismhost displayswitch dllhost dllhst3g dwm dwwin dxdiag esentutl eventvwr explorer extrac32 findstr finger fodhelper fontdrvhost forfiles fsquirt ftp icacls installutil ipconfig logonui lpremove lsaiso lsass lsm makecab mavinject mmc mobsync msbuild msconfig msdt mshta msiexec msinfo32 mstsc narrator nbtstat netsh netstat ngen notepad nslookup ntkrnlpa ntoskrnl odbcconf openwith osk pcalua perfmon ping powershell powershell_ise printfilterpipelinesvc psr pwsh quser qwinsta rasautou rasdial rdpclip rdpinit regasm regedit regsvcs regsvr32 robocopy runas rundll32 runonce runtimebroker schtasks scrcons sdclt searchapp searchfilterhost searchindexer searchprotocolhost searchui securityhealthservice securityhealthsystray services sethc settingsynchost sfc sgrmbroker shellexperiencehost shutdown sihost slui smartscreen smss snippingtool spoolsv startmenuexperiencehost svchost systeminfo systemreset systemsettings takeown taskeng taskhost taskhostex taskhostw taskkill tasklist taskmgr tiworker tracert trustedinstaller tscon tstheme tzsync unsecapp userinit useroobebroker utilman vds verclsid vssadmin vssvc w32tm wbadmin wbengine werfault werfaultsecure wermgr wevtutil whoami wiaacmgr wininit winlogon winrm winrs winrshost winver wlanext wmiadap wmiapsrv wmic wmiprvse wscript wsl wsmprovhost wuauclt wudfhost wusa xcopy xwizard',
);

/** Stems of other well-known programs, guarded against imitations. */
export const BRAND_NAMES: ReadonlySet<string> = list(
  '7zfm acrobat acrord32 anydesk autoruns boxsync brave ccleaner chrome chromium discord dropbox excel filezilla firefox googledrivefs googledrivesync googleupdate iexplore java javaw keepass mpcmdrun msaccess msedge msedgewebview2 msmpeng mspub mssense msteams nextcloud nissrv node notepad++ onedrive onenote openvpn opera outlook powerpnt procexp procmon psexec putty python pythonw rustdesk safari signal skype slack spotify steam teams teamviewer telegram thunderbird torbrowser utorrent vboxservice visio vivaldi vlc vmtoolsd whatsapp winrar winscp winword wireshark zoom',
);

/** Stems that look like others and are programs of their own all the same. */
export const TRUE_NEIGHBOURS: ReadonlySet<string> = list(
  'rscript escript acrobat acrord32 autoruns autorunsc bash brave chrome chromium cmd cmdl32 cmdow code conhost consent cscript csrss dash dashost dcdiag dllhost dllhst3g dsconfig dwm dwwin dxdiag explore explorer find findstr ftp hping iashost iexplore ilasm ildasm ipconfig java javac javap javaw javaws jstat kitty klist lsaiso lsass lsm lync makecab makecat mobsync msconfig msdt msdtc mshta msinfo32 msosync mstsc nbtstat netstat ngen node nodew notepad notepad2 notepad3 notepad4 nping odbcconfig onenote onenotem openvpn openwith opera operagx outlook paexec perfmon ping plink procmon pscp psexec psexesvc psftp pskill psping putty puttygen puttytel python python2 python3 pythonw query quser qwinsta regasm regedit regedt32 regmon regsvcs regsvr32 rmic rwinsta sc schtasks scshost scss services sethc sftp sgen sh sihost skype slui smss smsvchost ssms steam sync synchost taskeng taskhost taskhostex taskhostw taskmgr teams tftp tlist tping tracerpt tracert tskill vlc vnc werfault wermgr wininit winload winlogon winrar winres winrm winrs winrshost winword wmic wscript wsl wslg wslhost wuauclt wusa zoom zsh',
);

/** The guarded names that are imitated most: for these, two different letters are enough. */
export const TOP_NAMES: ReadonlySet<string> = list(
  'svchost winlogon wininit explorer rundll32 spoolsv taskhostw dllhost conhost powershell runtimebroker services chrome firefox teamviewer lsass',
);
