import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const MS_OFFICE = String.raw`
WINWORD.EXE | Microsoft Word | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
" | " | Microsoft Office 2010 | " | %PF86%\Microsoft Office\Office14\ | +
EXCEL.EXE | Microsoft Excel | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
" | " | Microsoft Office 2010 | " | %PF86%\Microsoft Office\Office14\ | +
POWERPNT.EXE | Microsoft PowerPoint | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
ONENOTE.EXE | Microsoft OneNote | Microsoft OneNote | MS | %PF%\Microsoft Office\root\Office16\ | +
ONENOTEM.EXE | Send to OneNote Tool | Microsoft OneNote | MS | %PF%\Microsoft Office\root\Office16\ | +
MSACCESS.EXE | Microsoft Access | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
MSPUB.EXE | Microsoft Publisher | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
VISIO.EXE | Microsoft Visio | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
WINPROJ.EXE | Microsoft Project | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
INFOPATH.EXE | Microsoft InfoPath | Microsoft InfoPath | MS | %PF86%\Microsoft Office\Office15\ | +
lync.exe | Skype for Business | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
MSOSYNC.EXE | Microsoft Office Document Cache | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
OfficeClickToRun.exe | Microsoft Office Click-to-Run (SxS) | OFFICE | MS | %PF%\Common Files\microsoft shared\ClickToRun\ | +
OSPPSVC.EXE | Microsoft Office Software Protection Platform Service | Microsoft Office Software Protection Platform | MS | %PF%\Common Files\microsoft shared\OfficeSoftwareProtectionPlatform\ | +
EQNEDT32.EXE | Microsoft Equation Editor | Microsoft Equation Editor | Design Science, Inc. | %PF86%\Common Files\microsoft shared\EQUATION\ | -
GRAPH.EXE | Microsoft Graph | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
`;

const ADOBE = String.raw`
Acrobat.exe | Adobe Acrobat | = | Adobe Inc. | %PF%\Adobe\Acrobat DC\Acrobat\ | +
" | " | " | Adobe Systems Incorporated | %PF86%\Adobe\Acrobat 2015\Acrobat\ | +
AcroRd32.exe | Adobe Acrobat Reader DC | = | Adobe Systems Incorporated | %PF86%\Adobe\Acrobat Reader DC\Reader\ | +
AcroCEF.exe | Adobe AcroCEF | Adobe Acrobat | Adobe Inc. | %PF%\Adobe\Acrobat DC\Acrobat\acrocef_1\ | +
RdrCEF.exe | Adobe RdrCEF | Adobe Acrobat Reader DC | Adobe Systems Incorporated | %PF86%\Adobe\Acrobat Reader DC\Reader\AcroCEF\ | +
AdobeARM.exe | Adobe Reader and Acrobat Manager | = | Adobe Inc. | %PF86%\Common Files\Adobe\ARM\1.0\ | +
armsvc.exe | Acrobat Update Service | = | Adobe Inc. | %PF86%\Common Files\Adobe\ARM\1.0\ | +
Photoshop.exe | Adobe Photoshop 2024 | = | Adobe Inc. | %PF%\Adobe\Adobe Photoshop 2024\ | +
Illustrator.exe | Adobe Illustrator 2024 | = | Adobe Inc. | %PF%\Adobe\Adobe Illustrator 2024\Support Files\Contents\Windows\ | +
InDesign.exe | Adobe InDesign 2024 | = | Adobe Inc. | %PF%\Adobe\Adobe InDesign 2024\ | +
Adobe Premiere Pro.exe | Adobe Premiere Pro 2024 | = | Adobe Inc. | %PF%\Adobe\Adobe Premiere Pro 2024\ | +
AfterFX.exe | Adobe After Effects 2024 | = | Adobe Inc. | %PF%\Adobe\Adobe After Effects 2024\Support Files\ | +
lightroom.exe | Adobe Lightroom | = | Adobe Inc. | %PF%\Adobe\Adobe Lightroom CC\ | +
Creative Cloud.exe | Adobe Creative Cloud | = | Adobe Inc. | %PF%\Adobe\Adobe Creative Cloud\ACC\ | +
AdobeIPCBroker.exe | Adobe IPC Broker | = | Adobe Systems, Incorporated | %PF86%\Common Files\Adobe\Adobe Desktop Common\IPCBox\ | +
AGSService.exe | Adobe Genuine Software Service | = | Adobe Systems, Incorporated | %PF86%\Common Files\Adobe\AdobeGCClient\ | +
CoreSync.exe | Core Sync | = | Adobe Inc. | %PF%\Adobe\Adobe Creative Cloud Experience\CoreSync\ | +
FlashPlayerUpdateService.exe | Adobe® Flash® Player Update Service | Adobe® Flash® Player | Adobe Systems Incorporated | %WIN%\SysWOW64\Macromed\Flash\ | +
`;

/** Programs for documents and images that have a type of their own. */
export const OFFICE_PROGRAMS: readonly WireEntry[] = [
  ...readTable('MS_OFFICE', MS_OFFICE),
  ...readTable('ADOBE', ADOBE),
];
