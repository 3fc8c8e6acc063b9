using Crm.Testing;

namespace Crm.Platform.Tests.Sharing;

/// <summary>
/// Who sees which record, on teams, people, accounts and shares made by chance, against a rule written a second time here: in the list,
/// its count, the search, the record, its timeline, a change of it and the explanation alike.
/// </summary>
public sealed class RecordAccessTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Accounts = 30;
    private static readonly string[] Scopes = ["own", "team", "branch", "everyone"];

    private sealed record Team(Guid Id, Guid? Parent, bool IsBranch);

    private sealed record Person(Guid Id, string Scope, List<Guid> In, ApiClient Client);

    private sealed record Account(Guid Id, string Word, Guid? Parent, Guid? Owner, Guid? Team);

    private sealed record Contact(Guid Id, string Word, Guid Account);

    private sealed record Share(Guid Account, Guid With, bool MayChange, bool WithContacts);

    [Theory]
    [InlineData(20261122)]
    [InlineData(7)]
    public async Task What_somebody_sees_is_the_same_everywhere_and_what_the_rules_say(int seed)
    {
        var random = new Random(seed);
        var administrator = await app.AdministratorAsync();
        var teams = await MakeTeamsAsync(administrator, random);
        var people = await MakePeopleAsync(administrator, random, teams, seed);
        var accounts = await MakeAccountsAsync(administrator, random, teams, people, seed);
        var contacts = await MakeContactsAsync(administrator, accounts, seed);
        var shares = await ShareAsync(administrator, random, teams, people, accounts);

        var sight = people.ToDictionary(person => person, person => accounts.Where(a => Sees(person, a, accounts, teams, shares)).Select(a => a.Id).ToHashSet());
        sight.Values.Select(seen => seen.Count).Distinct().Count().ShouldBeGreaterThan(2, "chance made everybody see the same");

        foreach (var (person, expected) in sight)
        {
            // Shares along groups of companies follow at once, but not in the same instant.
            var seen = await CrmApp.EventuallyAsync(() => ListedAsync(person, seed), ids => ids.SetEquals(expected));
            seen.ShouldBe(expected, ignoreOrder: true);

            var counted = await person.Client.GetAsync($"accounts?count=exact&limit=1&filter={Only(seed)}");
            counted["count"].GetInt64().ShouldBe(expected.Count, $"{person.Scope} counts");
            foreach (var account in accounts)
            {
                var status = expected.Contains(account.Id) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                (await person.Client.GetAsync($"accounts/{account.Id}")).Status.ShouldBe(status, $"{person.Scope} reads");
                (await person.Client.GetAsync($"accounts/{account.Id}/timeline")).Status.ShouldBe(status, $"{person.Scope} reads the timeline");
                (await person.Client.GetAsync($"search?q={account.Word}")).Items.Any(hit => hit.GetProperty("id").GetGuid() == account.Id)
                    .ShouldBe(expected.Contains(account.Id), $"{person.Scope} searches");
                var why = await administrator.GetAsync($"access/explain?recordType=account&id={account.Id}&user={person.Id}");
                why["sees"].GetBoolean().ShouldBe(expected.Contains(account.Id), $"{person.Scope}: {why.Text}");
                why["reasons"].GetArrayLength().ShouldBeGreaterThan(0);
                Allows(why, "accounts:update").ShouldBe(Changes(person, account, teams, shares), $"{person.Scope}: {why.Text}");
            }

            foreach (var account in accounts.Where(a => expected.Contains(a.Id) && shares.Exists(share => share.Account == a.Id)))
                (await person.Client.PatchAsync($"accounts/{account.Id}", new { description = person.Scope }, "*")).Status.ShouldBe(
                    Changes(person, account, teams, shares) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{person.Scope} changes");
            await SeesContactsAsync(administrator, person, [.. contacts.Where(contact => Sees(person, contact, teams, shares))], contacts, teams, shares, seed);
        }
    }

    /// <summary>Contacts belong to the administrator: others reach them by a share of their account.</summary>
    private static async Task SeesContactsAsync(
        ApiClient administrator, Person person, HashSet<Contact> expected, List<Contact> contacts, List<Team> teams, List<Share> shares, int seed)
    {
        var list = await person.Client.GetAsync($"contacts?limit=200&count=exact&filter={Only(seed)}");
        list.Items.Select(item => item.GetProperty("id").GetGuid()).ShouldBe(expected.Select(contact => contact.Id), ignoreOrder: true);
        list["count"].GetInt64().ShouldBe(expected.Count);
        foreach (var contact in contacts)
        {
            var status = expected.Contains(contact) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            (await person.Client.GetAsync($"contacts/{contact.Id}")).Status.ShouldBe(status, $"{person.Scope} reads a contact");
            (await person.Client.GetAsync($"contacts/{contact.Id}/timeline")).Status.ShouldBe(status, $"{person.Scope} reads a contact's timeline");
            (await person.Client.GetAsync($"search?q={contact.Word}")).Items.Count.ShouldBe(expected.Contains(contact) ? 1 : 0, $"{person.Scope} searches a contact");
            var why = await administrator.GetAsync($"access/explain?recordType=contact&id={contact.Id}&user={person.Id}");
            why["sees"].GetBoolean().ShouldBe(expected.Contains(contact), $"{person.Scope}: {why.Text}");
            var changes = shares.Exists(share => share is { MayChange: true, WithContacts: true } && share.Account == contact.Account && Reaches(person, share.With, teams));
            Allows(why, "contacts:update").ShouldBe(changes, $"{person.Scope}: {why.Text}");
            if (expected.Contains(contact))
                (await person.Client.PatchAsync($"contacts/{contact.Id}", new { jobTitle = person.Scope }, "*")).Status.ShouldBe(changes ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        }
    }

    private static bool Allows(ApiResponse why, string permission) =>
        why["actions"].EnumerateArray().Single(a => a.GetProperty("permission").GetString() == permission).GetProperty("allowed").GetBoolean();

    [Fact]
    public async Task A_shared_record_can_be_read_until_it_is_shared_no_more_and_not_changed()
    {
        var administrator = await app.AdministratorAsync();
        var role = await RoleAsync(administrator, "Own accounts", "own");
        var colleague = await administrator.AddAsync("colleague@example.hk", role);
        var client = await app.SignedInAsync("colleague@example.hk");
        var account = await administrator.PostAsync("accounts", new { name = "Shared Peak Hotels Ltd", ownerId = (await administrator.GetAsync("me"))["id"].GetGuid() });
        (await client.GetAsync($"accounts/{account.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var shared = await administrator.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = new[] { colleague.Id } });

        shared.Items.Select(item => item.GetProperty("granteeId").GetGuid()).ShouldBe([colleague.Id]);
        var read = await client.GetAsync($"accounts/{account.Id}");
        read.Status.ShouldBe(HttpStatusCode.OK);
        (await client.PatchAsync($"accounts/{account.Id}", new { grade = "A" }, read.ETag)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await client.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = new[] { colleague.Id } })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var notice = await CrmApp.EventuallyAsync(() => client.GetAsync("notifications"), page => page.Items.Count > 0);
        notice.Items[0].GetProperty("text").GetString()!.ShouldContain("Shared Peak Hotels Ltd");
        var why = await client.GetAsync($"access/explain?recordType=account&id={account.Id}");
        why["reasons"][0].GetProperty("code").GetString().ShouldBe("access.because-shared");
        why["actions"].EnumerateArray().Single(a => a.GetProperty("permission").GetString() == "accounts:update").GetProperty("allowed").GetBoolean().ShouldBeFalse();

        await administrator.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = Array.Empty<Guid>() });
        (await client.GetAsync($"accounts/{account.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_was_given_a_record_to_change_may_neither_delete_it_nor_share_it_on()
    {
        var administrator = await app.AdministratorAsync();
        var helper = await administrator.AddAsync("helper@example.hk", await RoleAsync(administrator, "Own accounts, to help with", "own"));
        var reader = await administrator.AddAsync("reader@example.hk", await RoleAsync(administrator, "Own accounts, to read", "own", update: false));
        var client = await app.SignedInAsync("helper@example.hk");
        var account = await administrator.PostAsync("accounts", new { name = "Helped Peak Hotels Ltd", ownerId = (await administrator.GetAsync("me"))["id"].GetGuid() });
        var everybody = new[] { helper.Id, reader.Id };

        foreach (var (wrong, code) in new (object, string)[]
        {
            (new { recordType = "account", recordId = account.Id, grantees = new[] { reader.Id }, changers = new[] { helper.Id } }, "share.changer-does-not-see-it"),
            (new { recordType = "lead", recordId = (await administrator.PostAsync("leads", new { companyName = "No Contacts Ltd" })).Id, grantees = everybody, withContacts = true }, "share.only-accounts-have-contacts"),
        })
            (await administrator.PutAsync("shares", wrong))["errors"][0].GetProperty("code").GetString().ShouldBe(code);
        var accountsOnly = await administrator.PostAsync("roles", new { name = "Own accounts and no contacts", grants = new Dictionary<string, string> { ["accounts:read"] = "own", ["accounts:update"] = "own" } });
        var keeper = await administrator.AddAsync("accounts-only@example.hk", accountsOnly["key"].GetString()!);
        var own = await administrator.PostAsync("accounts", new { name = "Own Peak Hotels Ltd", ownerId = keeper.Id });
        var keeping = await app.SignedInAsync("accounts-only@example.hk");
        (await keeping.PutAsync("shares", new { recordType = "account", recordId = own.Id, grantees = everybody })).Status.ShouldBe(HttpStatusCode.OK);
        (await keeping.PutAsync("shares", new { recordType = "account", recordId = own.Id, grantees = everybody, withContacts = true }))
            .Status.ShouldBe(HttpStatusCode.Forbidden, "nobody gives what their role lacks");
        var shared = await administrator.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = everybody, changers = everybody, withContacts = true });
        shared.Items.ShouldAllBe(item => item.GetProperty("level").GetString() == "change" && item.GetProperty("withContacts").GetBoolean());

        (await client.PatchAsync($"accounts/{account.Id}", new { grade = "A" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await client.DeleteAsync($"accounts/{account.Id}", "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await client.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = everybody })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var batch = await client.PatchAsync("accounts/batch", new { items = new[] { new { id = account.Id, version = 2, addTags = new[] { "helped" } } } }, null);
        batch.Text.ShouldContain("changed");
        (await (await app.SignedInAsync("reader@example.hk")).PatchAsync($"accounts/{account.Id}", new { grade = "B" }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden, "a share gives no permission that the role has not");

        await administrator.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = everybody });
        (await client.PatchAsync($"accounts/{account.Id}", new { grade = "C" }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetAsync($"accounts/{account.Id}/history")).Text.ShouldContain("sharedToChange");
    }

    [Fact]
    public async Task Of_others_access_is_explained_only_to_who_may_ask()
    {
        var administrator = await app.AdministratorAsync();
        var role = await RoleAsync(administrator, "All accounts", "everyone");
        await administrator.AddAsync("curious@example.hk", role);
        var client = await app.SignedInAsync("curious@example.hk");
        var account = await administrator.PostAsync("accounts", new { name = "Why Not Galleries Ltd" });
        var other = (await administrator.GetAsync("me"))["id"].GetGuid();

        (await client.GetAsync($"access/explain?recordType=account&id={account.Id}&user={other}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync($"access/explain?recordType=account&id={account.Id}")).Body.GetProperty("sees").GetBoolean().ShouldBeTrue();
        (await administrator.GetAsync($"access/explain?recordType=account&id={account.Id}&user={Guid.Empty}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"access/explain?recordType=nonsense&id={account.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_whole_group_of_companies_is_seen_where_the_rule_says_so()
    {
        var administrator = await app.AdministratorAsync();
        var role = await RoleAsync(administrator, "Own accounts of groups", "own");
        var keeper = await administrator.AddAsync("keeper@example.hk", role);
        var client = await app.SignedInAsync("keeper@example.hk");
        var parent = await administrator.PostAsync("accounts", new { name = "Lantau Holdings" });
        var daughter = await administrator.PostAsync("accounts", new { name = "Lantau Catering", parentId = parent.Id, ownerId = keeper.Id });
        (await client.GetAsync($"accounts/{daughter.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync($"accounts/{parent.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var rule = await administrator.GetAsync("account-group-rule");
        var change = await administrator.PutAsync("account-group-rule", new { sight = "wholeGroup" }, ("If-Match", rule.ETag!));

        change.Status.ShouldBe(HttpStatusCode.Accepted, change.Text);
        await CrmApp.EventuallyAsync(() => client.GetAsync($"accounts/{parent.Id}"), answer => answer.Status == HttpStatusCode.OK);
        var current = await administrator.GetAsync("account-group-rule");
        await administrator.PutAsync("account-group-rule", new { sight = "subsidiaries" }, ("If-Match", current.ETag!));
        await CrmApp.EventuallyAsync(() => client.GetAsync($"accounts/{parent.Id}"), answer => answer.Status == HttpStatusCode.NotFound);
    }

    private static bool Reaches(Person person, Guid grantee, List<Team> teams) => grantee == person.Id || Below(person.In, teams).Contains(grantee);

    private static bool Changes(Person person, Account account, List<Team> teams, List<Share> shares) =>
        account.Owner == person.Id || shares.Exists(share => share.MayChange && share.Account == account.Id && Reaches(person, share.With, teams));

    private static bool Sees(Person person, Contact contact, List<Team> teams, List<Share> shares) =>
        person.Scope == "everyone" || shares.Exists(share => share.WithContacts && share.Account == contact.Account && Reaches(person, share.With, teams));

    private static bool Sees(Person person, Account account, List<Account> all, List<Team> teams, List<Share> shares)
    {
        var mine = Below(person.In, teams);
        if (person.Scope == "everyone" || account.Owner == person.Id)
            return true;
        var reached = person.Scope switch { "team" => mine, "branch" => Below([.. person.In.Select(team => BranchOf(team, teams))], teams), _ => [] };
        if (person.Scope != "own" && (account.Team is { } team ? reached.Contains(team) : account.Owner is null))
            return true;
        if (shares.Any(share => share.Account == account.Id && IsOrIncludes(share.With)))
            return true;
        for (var above = Above(account); above is not null; above = Above(above))
        {
            if ((above.Owner is { } owner && IsOrIncludes(owner)) || (above.Team is { } group && IsOrIncludes(group)))
                return true;
        }

        return false;

        bool IsOrIncludes(Guid grantee) => grantee == person.Id || mine.Contains(grantee);
        Account? Above(Account below) => all.Find(candidate => candidate.Id == below.Parent);
    }

    private static List<Guid> Below(List<Guid> roots, List<Team> teams) =>
        roots.Count == 0 ? [] : [.. roots, .. Below([.. teams.Where(team => team.Parent is { } parent && roots.Contains(parent)).Select(team => team.Id)], teams)];

    private static Guid BranchOf(Guid id, List<Team> teams)
    {
        for (var team = teams.Find(t => t.Id == id); team is not null; team = teams.Find(t => t.Id == team.Parent))
        {
            if (team.IsBranch)
                return team.Id;
        }

        return id;
    }

    private static string Only(int seed) => Uri.EscapeDataString($"source eq \"chance {seed}\"");

    private static async Task<HashSet<Guid>> ListedAsync(Person person, int seed) =>
        [.. (await person.Client.GetAsync($"accounts?limit=200&filter={Only(seed)}")).Items.Select(item => item.GetProperty("id").GetGuid())];

    private static async Task<List<Team>> MakeTeamsAsync(ApiClient administrator, Random random)
    {
        List<Team> teams = [];
        for (var i = 0; i < 8; i++)
        {
            var parent = i > 0 && random.Next(4) > 0 ? teams[random.Next(teams.Count)].Id : (Guid?)null;
            var isBranch = random.Next(3) == 0;
            teams.Add(new Team((await administrator.PostAsync("teams", new { name = $"Team {i}", parentId = parent, isBranch })).Id, parent, isBranch));
        }

        return teams;
    }

    private async Task<List<Person>> MakePeopleAsync(ApiClient administrator, Random random, List<Team> teams, int seed)
    {
        List<Person> people = [];
        for (var i = 0; i < 6; i++)
        {
            var scope = Scopes[i % Scopes.Length];
            var (role, email) = (await RoleAsync(administrator, $"Chance {seed} {i}", scope), $"chance-{seed}-{i}@example.hk");
            var id = (await administrator.AddAsync(email, role)).Id;
            var own = teams.OrderBy(_ => random.Next()).Take(random.Next(3)).Select(team => team.Id).ToList();
            foreach (var team in own)
            {
                var members = (await administrator.GetAsync($"teams/{team}"))["memberIds"].EnumerateArray().Select(m => m.GetGuid()).Append(id);
                (await administrator.PatchAsync($"teams/{team}", new { memberIds = members }, "*")).Status.ShouldBe(HttpStatusCode.OK);
            }

            people.Add(new Person(id, scope, own, await app.SignedInAsync(email)));
        }

        return people;
    }

    private static async Task<List<Account>> MakeAccountsAsync(ApiClient administrator, Random random, List<Team> teams, List<Person> people, int seed)
    {
        List<Account> accounts = [];
        for (var i = 0; i < Accounts; i++)
        {
            var parent = i > 0 && random.Next(3) == 0 ? accounts[random.Next(accounts.Count)].Id : (Guid?)null;
            var owner = random.Next(3) > 0 ? people[random.Next(people.Count)].Id : (Guid?)null;
            var team = random.Next(3) > 0 ? teams[random.Next(teams.Count)].Id : (Guid?)null;
            var word = $"zq{seed}x{i}y";
            var made = await administrator.PostAsync("accounts?allowDuplicate=true", new { name = $"Chance {word}", source = $"chance {seed}", parentId = parent, ownerId = owner, teamId = team });
            made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
            // Who enters a record and names nobody keeps it: then it is given away again.
            if (made["ownerId"].ToString() != (owner?.ToString() ?? "") || made["teamId"].ToString() != (team?.ToString() ?? ""))
                (await administrator.PatchAsync($"accounts/{made.Id}", new { ownerId = owner, teamId = team }, made.ETag)).Status.ShouldBe(HttpStatusCode.OK);
            accounts.Add(new Account(made.Id, word, parent, owner, team));
        }

        return accounts;
    }

    private static async Task<List<Contact>> MakeContactsAsync(ApiClient administrator, List<Account> accounts, int seed)
    {
        List<Contact> contacts = [];
        foreach (var (i, account) in accounts.Index().Where(one => one.Index % 3 == 0))
        {
            var word = $"zc{seed}x{i}y";
            var made = await administrator.PostAsync("contacts?allowDuplicate=true", new { name = $"Person {word}", source = $"chance {seed}", accounts = new[] { new { accountId = account.Id } } });
            made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
            contacts.Add(new Contact(made.Id, word, account.Id));
        }

        return contacts;
    }

    private static async Task<List<Share>> ShareAsync(ApiClient administrator, Random random, List<Team> teams, List<Person> people, List<Account> accounts)
    {
        List<Share> shares = [];
        foreach (var account in accounts.Where(_ => random.Next(4) == 0))
        {
            List<Guid> with = [people[random.Next(people.Count)].Id, teams[random.Next(teams.Count)].Id];
            var (changers, withContacts) = (with.Where(_ => random.Next(2) == 0).ToList(), random.Next(2) == 0);
            (await administrator.PutAsync("shares", new { recordType = "account", recordId = account.Id, grantees = with, changers, withContacts })).Status.ShouldBe(HttpStatusCode.OK);
            shares.AddRange(with.Select(grantee => new Share(account.Id, grantee, changers.Contains(grantee), withContacts)));
        }

        return shares;
    }

    /// <returns>The key of the role.</returns>
    private static async Task<string> RoleAsync(ApiClient administrator, string name, string scope, bool update = true)
    {
        var grants = new Dictionary<string, string> { ["accounts:read"] = scope, ["contacts:read"] = scope };
        foreach (var permission in update ? ["accounts:update", "contacts:update", "accounts:delete"] : Array.Empty<string>())
            grants[permission] = "own";
        var role = await administrator.PostAsync("roles", new { name, grants });
        role.Status.ShouldBe(HttpStatusCode.Created, role.Text);
        return role["key"].GetString()!;
    }
}
