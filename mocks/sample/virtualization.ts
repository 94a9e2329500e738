import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const VIRTUALIZATION = String.raw`
vmware.exe | VMware Workstation | = | VMware, Inc. | %PF86%\VMware\VMware Workstation\ | +
vmware-vmx.exe | VMware Workstation VMX | VMware Workstation | VMware, Inc. | %PF86%\VMware\VMware Workstation\x64\ | +
vmplayer.exe | VMware Player | = | VMware, Inc. | %PF86%\VMware\VMware Player\ | +
vmtoolsd.exe | VMware Tools Core Service | VMware Tools | VMware, Inc. | %PF%\VMware\VMware Tools\ | +
vmnat.exe | VMware NAT Service | VMware Workstation | VMware Inc. | %WIN%\SysWOW64\ | +
VGAuthService.exe | VMware Guest Authentication Service | = | VMware, Inc. | %PF%\VMware\VMware Tools\VMware VGAuth\ | +
vmware-view.exe | VMware Horizon Client | = | VMware, Inc. | %PF%\VMware\VMware Horizon View Client\ | +
VirtualBox.exe | VirtualBox Manager | Oracle VM VirtualBox | Oracle Corporation | %PF%\Oracle\VirtualBox\ | +
VirtualBoxVM.exe | VirtualBox Virtual Machine | Oracle VM VirtualBox | Oracle Corporation | %PF%\Oracle\VirtualBox\ | +
VBoxSVC.exe | VirtualBox Interface | Oracle VM VirtualBox | Oracle Corporation | %PF%\Oracle\VirtualBox\ | +
VBoxHeadless.exe | VirtualBox Headless Frontend | Oracle VM VirtualBox | Oracle Corporation | %PF%\Oracle\VirtualBox\ | +
VBoxService.exe | VirtualBox Guest Additions Service | Oracle VM VirtualBox Guest Additions | Oracle Corporation | %SYS%\ | +
VBoxTray.exe | VirtualBox Guest Additions Tray Application | Oracle VM VirtualBox Guest Additions | Oracle Corporation | %SYS%\ | +
vmms.exe | Virtual Machine Management Service | OS | MS | %SYS%\ | +
vmwp.exe | Virtual Machine Worker Process | OS | MS | %SYS%\ | +
vmcompute.exe | Hyper-V Host Compute Service | OS | MS | %SYS%\ | +
vmconnect.exe | Virtual Machine Connection | OS | MS | %SYS%\ | +
WindowsSandbox.exe | Windows Sandbox | OS | MS | %SYS%\ | +
wslservice.exe | Windows Subsystem for Linux Service | Windows Subsystem for Linux | MS | %PF%\WSL\ | +
Docker Desktop.exe | Docker Desktop | = | Docker Inc | %PF%\Docker\Docker\ | +
com.docker.backend.exe | Docker Desktop Backend | Docker Desktop | Docker Inc | %PF%\Docker\Docker\ | +
dockerd.exe | Docker Engine | Docker | Docker Inc. | %PF%\Docker\Docker\resources\ | +
qemu-system-x86_64.exe | QEMU machine emulators and tools | QEMU | https://www.qemu.org | %PF%\qemu\ | -
qemu-ga.exe | QEMU Guest Agent | QEMU | Red Hat, Inc. | %PF%\Qemu-ga\ | +
prl_tools.exe | Parallels Tools | = | Parallels International GmbH | %PF%\Parallels\Parallels Tools\ | +
podman.exe | Podman | = | - | %PF%\RedHat\Podman\ | +
SelfServicePlugin.exe | Citrix Workspace | = | Citrix Systems, Inc. | %PF86%\Citrix\ICA Client\SelfServicePlugin\ | +
wfica32.exe | Citrix HDX Engine | Citrix Workspace | Citrix Systems, Inc. | %PF86%\Citrix\ICA Client\ | +
HD-Player.exe | BlueStacks | = | Bluestack Systems, Inc. | %PF%\BlueStacks_nxt\ | +
vagrant.exe | Vagrant | = | HashiCorp | %PF%\Vagrant\bin\ | +
`;

/** Programs that run virtual machines. */
export const VIRTUALIZERS: readonly WireEntry[] = readTable('VIRTUALIZATION', VIRTUALIZATION);
