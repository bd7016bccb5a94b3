import sys
p=sys.argv[1]; s=open(p).read()
def r(a,b):
    global s
    assert s.count(a)==1,(a,s.count(a)); s=s.replace(a,b)
i=s.index('standing-entry:'); j=s.index('rests-on-the-register:')
t=s[i:j]
a='''    - no later events:
        - kind is controlled-register or controlled-register-removal
        - on is on or before the day
'''
assert t.count(a)==1
t=t.replace(a,a+'''    # Leaving Russia takes a person off the register; the stays of a member of the family are not stated.
    - any of:
        - concerns is known
        - not:
            some stays:
              - exit is on or after on
              - exit is before the day
''')
t=t.rstrip('\n')+'''
    - name: the person left after it
      event: {kind: controlled-register, on: 2025-04-15}
      stays: [2025-03-01..2025-04-20, 2025-05-10..]
      on: 2025-06-01
      expect: not-applicable
    - name: the person left on the day of it
      event: {kind: controlled-register, on: 2025-04-15}
      stays: [2025-03-01..2025-04-15]
      on: 2025-06-01
      expect: not-applicable
    - name: the person left the day before it
      event: {kind: controlled-register, on: 2025-04-15}
      stays: [2025-03-01..2025-04-14]
      on: 2025-06-01
      expect: applies
    - name: the person leaves on the day
      event: {kind: controlled-register, on: 2025-04-15}
      stays: [2025-03-01..2025-06-01]
      on: 2025-06-01
      expect: applies
    - name: the person left after the entry of a child
      case: {family: [{id: c1, relation: child}], events: [{kind: controlled-register, on: 2025-04-15, concerns: c1}]}
      stays: [2025-03-01..2025-04-20, 2025-05-10..]
      on: 2025-06-01
      expect: applies

'''
s=s[:i]+t+s[j:]
i=s.index('stands-on-the-register:'); j=s.index('examples:',i)
t=s[i:j]
a='''            some events:
              - kind is controlled-register-removal
              - on is on or before the day
              - no later events:
'''
assert t.count(a)==1
t=t.replace(a,'''            some events:
              - on is on or before the day
              - any of:
                  - kind is controlled-register-removal
                  - all of:
                      - kind is controlled-register
                      - not: concerns is known
                      - some stays:
                          - exit is on or after on
                          - exit is before the day
              - no later events:
''').replace("# What the look-up shows outweighs what is told of a removal.","# What the look-up shows outweighs what is told of a removal, or of leaving Russia, which takes a person off.")
s=s[:i]+t+s[j:]
a='''    - name: an entry and a removal of one day, of which it is not told which came first
'''
assert s.count(a)==1
s=s.replace(a,'''    - name: the person left after the entry, and came back
      case: {events: [{kind: controlled-register, on: 2025-03-05}, {kind: bank-account, on: 2025-06-19}]}
      stays: [2025-02-01..2025-05-01, 2025-06-10..]
      expect: not-applicable
    - name: the person left after the entry, came back, and the look-up shows the person
      case: {events: [{kind: controlled-register, on: 2025-03-05}, {kind: bank-account, on: 2025-06-19, listed: true}]}
      stays: [2025-02-01..2025-05-01, 2025-06-10..]
      expect: applies
    - name: the person left after the entry, came back, and was entered again
      case: {events: [{kind: controlled-register, on: 2025-03-05}, {kind: controlled-register, on: 2025-06-15}, {kind: bank-account, on: 2025-06-19}]}
      stays: [2025-02-01..2025-05-01, 2025-06-10..]
      expect: applies
'''+a)
open(p,'w').write(s)
