import re
C=re.compile(r'<<<<<<< HEAD\n(.*?)=======\n(.*?)>>>>>>> law6\n',re.S)
def theirs(p):
    s=open(p).read(); s=C.sub(lambda m:m.group(2),s); open(p,'w').write(s)
for k in('bank-account','driving-licence','marriage-refusal','residence-change'): theirs('rules/grievances/%s.yaml'%k)
p='rules/grievances/controlled-register.yaml'; s=open(p).read()
def f(m):
    ours=m.group(1).splitlines(True); th=m.group(2)
    th=''.join(l for l in th.splitlines(True) if not l.startswith(('arguments:','not-to-be')))
    return th+''.join(l for l in ours if l.startswith(('  ru.registration.location-data-whose','arguments:','not-to-be')))
s=C.sub(f,s); open(p,'w').write(s)
p='rules/grievances/expulsion.yaml'; s=open(p).read()
def g(m):
    ours=m.group(1); th=m.group(2)
    ours=ours[ours.index('  # Registered in time is registered only'):]
    for w in('work','other'): ours=re.sub(r'  ru\.examinations\.%s: .*\n'%w,'',ours)
    ours=re.sub(r'  # No source names want of the examinations.*\n','',ours)
    th=th.replace('    - {supports: [breach], defeats: [no-breach], when: [ground is no-biometrics], of: [kind is expulsion]}\n','    - {supports: [breach], when: [ground is no-biometrics], of: [kind is expulsion]}\n')
    th=th.replace('  ru.examinations.work:\n','  # No source names want of the examinations as a ground of expulsion: only of an entry what is lawful defeats.\n  ru.examinations.work:\n',1)
    th=re.sub(r'  ru\.registration\.deadline: .*\n','',th); th=re.sub(r'  ru\.registration\.slip: .*\n','',th)
    return th+ours
s=C.sub(g,s); open(p,'w').write(s)
p='docs/rules-format.md'; s=open(p).read()
s=C.sub("""state what would tell, the grievance stays open and asks for it (`events[0].ground`), and so it does where no event is stated at all, unless the kind of
grievance is about no act of its own, as `stay-limit` is. Of an act whose
ground no finding speaks to, the verdict is *undetermined* and names the ground; so it is where the authority stated none, which makes its act neither lawful nor unlawful. What is open matters only where it could change the verdict: a rule that can
""",s); open(p,'w').write(s)
