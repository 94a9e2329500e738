import { describe, expect, test } from 'vitest';
import { readListTable } from '../../../src/lists/layouts.ts';
import { makeLines } from '../../../src/lists/makeLines.ts';
import { guessRoles } from '../../../src/lists/roles.ts';
import type { ListLine } from '../../../src/model/listLines.ts';

/** The lines of a list, without what a test does not ask for. */
function read(text: string): readonly Partial<ListLine>[] {
  const table = readListTable(text);
  return makeLines(table, guessRoles(table)).map(
    ({ raw: _, number: __, cells: ___, part: ____, count, hosts, ...line }) => ({
      ...line,
      ...(count > 1 && { count }),
      ...(hosts.length > 0 && { hosts }),
    }),
  );
}

const lines = (...some: readonly string[]) => some.join('\n');

describe('a list of processes, as a tool writes it', () => {
  test.each<[tool: string, text: string, read: readonly Partial<ListLine>[]]>([
    [
      'tasklist /fo csv',
      lines(
        '"Image Name","PID","Session Name","Session#","Mem Usage"',
        '"acmesync.exe","812","Console","1","4,004 K"',
      ),
      [{ name: 'acmesync.exe' }],
    ],
    [
      'tasklist /fo csv in German',
      lines(
        '"Abbildname","PID","Sitzungsname","Sitz.-Nr.","Speichernutzung"',
        '"acmesync.exe","812","Console","1","4.004 K"',
      ),
      [{ name: 'acmesync.exe' }],
    ],
    [
      'tasklist in a language that has no alias',
      lines(
        '"Nom de l’image","PID","Nom de la session","Numéro","Utilisation"',
        '"acmesync.exe","812","Console","1","4 004 K"',
      ),
      [{ name: 'acmesync.exe' }],
    ],
    [
      'tasklist /fo list',
      lines(
        'Image Name:   acmesync.exe',
        'PID:          812',
        '',
        'Image Name:   System',
        'PID:          4',
      ),
      [{ name: 'acmesync.exe' }, { name: 'System' }],
    ],
    [
      'tasklist as it prints',
      lines(
        'Image Name                     PID Session Name        Session#    Mem Usage',
        '========================= ======== ================ =========== ============',
        'System Idle Process              0 Services                   0          8 K',
        'acmesync.exe                   812 Console                    1      4,004 K',
      ),
      [{ name: 'System Idle Process' }, { name: 'acmesync.exe' }],
    ],
    [
      'wmic /format:csv, with commas in its command lines',
      '\r\r\nNode,CommandLine,ExecutablePath,Name,ProcessId\r\r\nPC-7,acme.exe -a x,y,z,C:\\Acme\\acme.exe,acme.exe,812\r\r\n',
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', hosts: ['PC-7'] }],
    ],
    [
      'Export-Csv -UseCulture of Windows PowerShell',
      lines(
        '#TYPE System.Diagnostics.Process',
        '"Name";"Path";"Company";"Product"',
        '"acmesync";"C:\\Acme\\acmesync.exe";"Acm? SA";"Sync"',
      ),
      [{ name: 'acmesync', path: 'C:\\Acme\\acmesync.exe', company: 'Acm? SA', product: 'Sync' }],
    ],
    [
      'Get-CimInstance, whose description is the name',
      lines(
        '"PSComputerName","ProcessName","Path","Caption","Description","ExecutablePath","Name"',
        '"PC-7","acme.exe","C:\\Acme\\acme.exe","acme.exe","acme.exe","C:\\Acme\\acme.exe","acme.exe"',
      ),
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', hosts: ['PC-7'] }],
    ],
    [
      'ConvertTo-Json of one process',
      '{"Name":"acmesync","Path":null,"Company":null}',
      [{ name: 'acmesync' }],
    ],
    [
      'Get-Process as it prints',
      lines(
        'Handles  NPM(K)    PM(K)      WS(K)     CPU(s)     Id  SI ProcessName',
        '-------  ------    -----      -----     ------     --  -- -----------',
        '    101       8     1234       4567       0.12    812   1 acmesync',
      ),
      [{ name: 'acmesync' }],
    ],
    [
      'Process Explorer',
      lines(
        'Process\tCPU\tPrivate Bytes\tPID\tDescription\tCompany Name',
        '  acmesync.exe\t< 0.01\t9,100 K\t812\tAcme Sync\tAcme, Inc.',
      ),
      [{ name: 'acmesync.exe', company: 'Acme, Inc.', description: 'Acme Sync' }],
    ],
    [
      'autorunsc -c, with its banner',
      lines(
        'Sysinternals Autoruns v14.0 - Autostart program viewer',
        'Copyright (C) Mark',
        '',
        'Time,Entry Location,Entry,Enabled,Category,Profile,Description,Signer,Company,Image Path,Version,Launch String',
        ',HKLM\\Run,Acme,enabled,Logon,All,Acme Sync,(Verified) Acme Ltd,Acme,c:\\acme\\acme.exe,1.0,acme.exe /bg',
      ),
      [{ path: 'c:\\acme\\acme.exe', company: 'Acme', signed: 'signed', description: 'Acme Sync' }],
    ],
    [
      'sigcheck -c',
      lines(
        'Path,Verified,Date,Publisher,Company,Description,Product,Product Version,File Version,Machine Type',
        'c:\\acme\\a.exe,Unsigned,10:00 01/02/2025,n/a,Acme Inc,Acme,Acme Sync,1,1,64-bit',
      ),
      [
        {
          path: 'c:\\acme\\a.exe',
          company: 'Acme Inc',
          signed: 'unsigned',
          product: 'Acme Sync',
          description: 'Acme',
        },
      ],
    ],
    [
      'Sysmon 1 as JSON lines',
      lines(
        '{"Image":"C:\\\\Acme\\\\a.exe","ParentImage":"C:\\\\b.exe","Company":"Acme","Computer":"pc1","Hashes":"SHA256=' +
          '0'.repeat(64) +
          '"}',
        '{"Image":"C:\\\\Acme\\\\a.exe","ParentImage":"C:\\\\c.exe","Company":"Acme","Computer":"pc2","Hashes":"SHA256=' +
          '0'.repeat(64) +
          '"}',
      ),
      [
        {
          path: 'C:\\Acme\\a.exe',
          company: 'Acme',
          hash: `SHA256=${'0'.repeat(64)}`,
          count: 2,
          hosts: ['pc1', 'pc2'],
        },
      ],
    ],
    [
      'EvtxECmd of 4688',
      lines(
        'RecordNumber,Computer,ExecutableInfo,SourceFile',
        '1,pc1,C:\\Program Files\\Acme One\\a b.exe "C:\\Program Files\\Acme One\\a b.exe" -k x,C:\\logs\\s.evtx',
      ),
      [
        {
          path: 'C:\\Program Files\\Acme One\\a b.exe "C:\\Program Files\\Acme One\\a b.exe" -k x',
          hosts: ['pc1'],
        },
      ],
    ],
    [
      'hayabusa, whose details hold several values',
      lines(
        '"Timestamp","RuleTitle","Level","Computer","Channel","EventID","RecordID","Details","ExtraFieldInfo"',
        '"2026","Proc Exec","info","pc1","Sysmon","1","7","Cmdline: a.exe -x ¦ Proc: C:\\Acme\\a.exe ¦ Company: Acme, Inc. ¦ Hashes: SHA1=' +
          '0'.repeat(40) +
          '",""',
      ),
      [
        {
          path: 'C:\\Acme\\a.exe',
          company: 'Acme, Inc.',
          hash: `SHA1=${'0'.repeat(40)}`,
          hosts: ['pc1'],
        },
      ],
    ],
    [
      'chainsaw, whose path is the log',
      lines(
        'timestamp,detections,path,Event ID,Record ID,Computer,New Process Name,New Process ID',
        '2026,x,C:\\logs\\Security.evtx,4688,1,pc1,C:\\Acme\\a.exe,0x1',
      ),
      [{ path: 'C:\\Acme\\a.exe', hosts: ['pc1'] }],
    ],
    [
      'AppCompatCacheParser',
      lines(
        'ControlSet,CacheEntryPosition,Path,LastModifiedTimeUTC,Executed,Duplicate,SourceFile',
        '1,0,C:\\Acme\\acme.exe,2026-01-02 03:04:05,Yes,False,SYSTEM',
      ),
      [{ path: 'C:\\Acme\\acme.exe' }],
    ],
    [
      'AmcacheParser',
      lines(
        'ApplicationName,ProgramId,FileKeyLastWriteTimestamp,SHA1,IsOsComponent,FullPath,Name,FileExtension,LinkDate,ProductName',
        `Unassociated,0006,2026,${'a'.repeat(40)},False,c:\\acme\\acme.exe,acme.exe,.exe,2026,Acme Sync`,
      ),
      [
        {
          name: 'acme.exe',
          path: 'c:\\acme\\acme.exe',
          hash: 'a'.repeat(40),
          product: 'Acme Sync',
        },
      ],
    ],
    [
      'Velociraptor as JSON lines',
      '{"Name":"acme.exe","Exe":"C:\\\\Acme\\\\acme.exe","Hash":{"SHA256":"' +
        '0'.repeat(64) +
        '"},"Authenticode":{"Trusted":"untrusted","SubjectName":"Acme"}}',
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', hash: '0'.repeat(64), signed: 'unknown' }],
    ],
    [
      'Velociraptor as CSV, with JSON in its cells',
      lines(
        'Name,Exe,Hash,Authenticode',
        `acme.exe,C:\\Acme\\acme.exe,"{""SHA256"":""${'0'.repeat(64)}""}","{""Trusted"":""trusted""}"`,
      ),
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', hash: '0'.repeat(64), signed: 'signed' }],
    ],
    [
      'osquery --json',
      '[{"pid":"1","name":"acme.exe","path":"C:\\\\Acme\\\\acme.exe","cmdline":"acme.exe -x","host_identifier":"pc1"}]',
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', hosts: ['pc1'] }],
    ],
    [
      'Elastic ECS',
      '{"_source":{"process":{"name":"acme.exe","executable":"C:\\\\Acme\\\\acme.exe","parent":{"name":"b.exe"},"pe":{"company":"Acme"},"code_signature":{"exists":true,"status":"errorExpired"}},"host":{"name":"pc1"}}}',
      [
        {
          name: 'acme.exe',
          path: 'C:\\Acme\\acme.exe',
          company: 'Acme',
          signed: 'signed',
          hosts: ['pc1'],
        },
      ],
    ],
    [
      'Defender DeviceProcessEvents',
      lines(
        'Timestamp,DeviceName,ActionType,FileName,FolderPath,SHA1,SHA256,ProcessVersionInfoCompanyName,InitiatingProcessFileName,InitiatingProcessFolderPath',
        `2026,pc1,ProcessCreated,acme.exe,C:\\Acme\\acme.exe,${'a'.repeat(40)},,Acme,b.exe,C:\\b.exe`,
      ),
      [
        {
          name: 'acme.exe',
          path: 'C:\\Acme\\acme.exe',
          company: 'Acme',
          hash: 'a'.repeat(40),
          hosts: ['pc1'],
        },
      ],
    ],
    [
      'Splunk Endpoint.Processes',
      lines(
        'Processes.dest,Processes.process_name,Processes.process_path,Processes.parent_process_name',
        'pc1,acme.exe,C:\\Acme\\acme.exe,b.exe',
      ),
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', hosts: ['pc1'] }],
    ],
    [
      'CrowdStrike, whose image file name is a device path',
      lines(
        'ComputerName,FileName,ImageFileName',
        'pc1,acme.exe,\\Device\\HarddiskVolume3\\Acme\\acme.exe',
      ),
      [{ name: 'acme.exe', path: '\\Device\\HarddiskVolume3\\Acme\\acme.exe', hosts: ['pc1'] }],
    ],
    [
      'SentinelOne',
      lines(
        'endpoint.name,tgt.process.name,tgt.process.image.path,tgt.process.publisher,src.process.name',
        'pc1,acme.exe,C:\\Acme\\acme.exe,Acme,b.exe',
      ),
      [{ name: 'acme.exe', path: 'C:\\Acme\\acme.exe', company: 'Acme' }],
    ],
    [
      'a hunt of the platform itself',
      '{"data":{"resultIdToElementDataMap":{"1.2":{"simpleValues":{"elementDisplayName":{"totalValues":1,"values":["acme.exe"]},"imageFile.companyName":{"values":["Acme"]}},"elementValues":{"ownerMachine":{"elementValues":[{"name":"pc-7"}]}}}}}}',
      [{ name: 'acme.exe', company: 'Acme', hosts: ['pc-7'] }],
    ],
    [
      'Volatility, whose names are cut',
      lines('TreeDepth,PID,PPID,ImageFileName,Threads', '0,812,4,AcmeUpdaterSer,3'),
      [{ name: 'AcmeUpdaterSer' }],
    ],
    [
      'bare lines',
      lines(
        '- acme[.]exe',
        '"C:\\Program Files\\Acme\\acme.exe" /bg',
        '\\Device\\HarddiskVolume3\\Acme\\acme.exe',
        '%APPDATA%\\Acme\\acme.exe',
      ),
      [
        { name: 'acme.exe' },
        { path: '"C:\\Program Files\\Acme\\acme.exe" /bg' },
        { path: '\\Device\\HarddiskVolume3\\Acme\\acme.exe' },
        { path: '%APPDATA%\\Acme\\acme.exe' },
      ],
    ],
    [
      'a CSV without heads',
      lines('a.exe,C:\\Acme\\a.exe', 'b.exe,C:\\Acme\\b.exe'),
      [
        { name: 'a.exe', path: 'C:\\Acme\\a.exe' },
        { name: 'b.exe', path: 'C:\\Acme\\b.exe' },
      ],
    ],
    [
      'the cells of a spreadsheet',
      'Name\tPath\na.exe\tC:\\Acme\\a.exe\n',
      [{ name: 'a.exe', path: 'C:\\Acme\\a.exe' }],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
