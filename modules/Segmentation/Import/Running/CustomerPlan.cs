using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Import.Mapping;
using Crm.Segmentation.Import.Undoing;
using Crm.Shared.Domain;

namespace Crm.Segmentation.Import.Running;

/// <summary>
/// Decides row by row what a portion of a list means for accounts and contacts. It changes nothing but the rows' outcomes and its
/// own picture of the records, which <see cref="CustomerWriting"/> then writes, or a dry run forgets.
/// </summary>
internal sealed class CustomerPlan(ListImport import, CompanyIndex companies, PersonIndex people, NewRecords newRecords)
{
    private readonly ImportMapping _mapping = import.Mapping!;
    private readonly List<Company> _companies = [];
    private readonly List<Person> _people = [];
    private readonly List<PlannedEffect> _effects = [];
    private readonly List<(Company Company, ReadRow Row)> _listings = [];
    private readonly List<(Guid Company, int Row)> _taken = [];

    public IEnumerable<Company> Companies => _companies;
    public IEnumerable<Person> People => _people;
    public IReadOnlyList<PlannedEffect> Effects => _effects;
    public IReadOnlyList<(Company Company, ReadRow Row)> Listings => _listings;

    /// <summary>Which accounts that exist rows were about.</summary>
    public IReadOnlyList<(Guid Company, int Row)> Taken => _taken;

    public void Take(CustomerRow customer)
    {
        var row = customer.Read.Row;
        (row.Reasons, row.Candidates, row.RecordId) = (customer.Read.Problems, [], null);
        if (row.Decision == RowDecision.Skip) row.Outcome = RowOutcome.Skipped;
        else if (customer.Read.Problems.Count > 0) row.Outcome = RowOutcome.Rejected;
        else if (import.Type == ImportedType.Account) TakeAccount(customer);
        else TakeContact(customer);
        row.Applied = row.Outcome is not (RowOutcome.Rejected or RowOutcome.PossibleDuplicate or RowOutcome.Pending);
    }

    private void TakeAccount(CustomerRow customer)
    {
        var row = customer.Read.Row;
        if (Resolve(customer) is not { } company) return;
        row.RecordId = company.Id;
        var isNew = company.FromRow == row.Number;
        if (!isNew && !company.TakenBefore && _mapping.OnMatch == OnMatch.Skip)
        {
            row.Outcome = RowOutcome.Skipped;
            return;
        }

        var changed = isNew || Merge(company, customer);
        changed |= AddListing(company, customer);
        if (customer.Contact is { } contact) changed |= TakePerson(contact, company, customer, out _);
        row.Outcome = isNew ? RowOutcome.Create : company.TakenBefore ? RowOutcome.DuplicateInFile : changed ? RowOutcome.Update : RowOutcome.Unchanged;
        if (company.FromRow is null && !company.TakenBefore) _taken.Add((company.Id, row.Number));
        company.TakenBefore = true;
    }

    private void TakeContact(CustomerRow customer)
    {
        var row = customer.Read.Row;
        Company? company = null;
        if (customer.Account is not null)
        {
            company = Resolve(customer);
            if (company is null) return;
            AddListing(company, customer);
            company.TakenBefore = true;
        }
        var changed = TakePerson(customer.Contact!, company, customer, out var person);
        row.RecordId = person.Id;
        if (!person.MayChange && changed) Reject(row, "import.no-right");
        else row.Outcome = person.ToCreate && !person.TakenBefore ? RowOutcome.Create : person.TakenBefore ? RowOutcome.DuplicateInFile : changed ? RowOutcome.Update : RowOutcome.Unchanged;
        person.TakenBefore = true;
    }

    /// <summary>The company of a row; null when the row has to wait for a person, or may not have it.</summary>
    private Company? Resolve(CustomerRow customer)
    {
        var row = customer.Read.Row;
        if (row.Decision == RowDecision.Merge)
        {
            var chosen = row.Into is { } into ? companies[into] : null;
            return chosen is null ? Reject(row, "import.merge-target-gone") : !chosen.MayChange ? Reject(row, "import.no-right") : chosen;
        }
        if (row.Decision == RowDecision.Create) return Create(customer);

        var matches = Matches(customer);
        if (matches is [{ Verdict: DuplicateVerdict.Same, Company: var same }, ..])
            return same.MayChange || _mapping.OnMatch == OnMatch.Skip ? same : Reject(row, "import.no-right");

        var doubtful = matches.Where(match => match.Company.Visible).Take(5).ToList();
        if (doubtful.Count == 0) return Create(customer);
        row.Outcome = RowOutcome.PossibleDuplicate;
        row.Candidates =
        [
            .. doubtful.Select(match => new RowCandidate(match.Company.Id, match.Company.Details.Name,
                match.Company.Details.Addresses is [var main, ..] ? main.District : null, match.Verdict, match.Rules, match.Company.FromRow)),
        ];
        return null;
    }

    /// <summary>Without the name among the match keys, equal mail, phone or web domain is the whole proof.</summary>
    private List<(Company Company, DuplicateVerdict Verdict, IReadOnlyList<MatchedRule> Rules)> Matches(CustomerRow customer)
    {
        var found = companies.Find(customer.Subject!, customer.Read.Row.Number).Select(match => (match.Company, match.Score.Verdict, match.Score.Rules));
        return MatchesBy("name") ? [.. found] : [.. found.Where(match => match.Rules.Any(IsProof)).Select(match => match with { Verdict = DuplicateVerdict.Same })];

        static bool IsProof(MatchedRule rule) => rule.Rule is DuplicateRule.EmailEqual or DuplicateRule.PhoneEqual or DuplicateRule.DomainEqual;
    }

    private bool MatchesBy(string key) => _mapping.MatchBy.Count == 0 || _mapping.MatchBy.Contains(key);

    private Company Create(CustomerRow customer)
    {
        var row = customer.Read.Row;
        var details = newRecords.Owned(customer.Account!);
        // In a dry run the row stands for the record to come: its id is what a later row may be decided into.
        var company = new Company(row.Id, details, _mapping.MatchBy.Count == 0 ? customer.Subject! : details.ToSubject()) { FromRow = row.Number, ToCreate = true };
        companies.Add(company);
        _companies.Add(company);
        _effects.Add(new PlannedEffect(row.Number, "account", company.Id, EffectKind.Created, RecordValues.Account.Describe(details)));
        return company;
    }

    private bool Merge(Company company, CustomerRow customer)
    {
        if (import.Type != ImportedType.Account) return false;
        var (details, effects) = RecordValues.Account.Merge(company.Details, customer.Read.Values, PolicyOf);
        if (effects.Count == 0) return false;
        company.Details = details;
        if (!company.Changed && !company.ToCreate) _companies.Add(company);
        company.Changed = true;
        _effects.Add(new PlannedEffect(customer.Read.Row.Number, "account", company.Id, EffectKind.Updated, effects));
        return true;
    }

    private bool AddListing(Company company, CustomerRow customer)
    {
        if (!customer.HasListing || newRecords.IsListed(company.Id, customer.Read)) return false;
        _listings.Add((company, customer.Read));
        return true;
    }

    private bool TakePerson(ContactDetails details, Company? company, CustomerRow customer, out Person person)
    {
        if (people.Find(details, company?.Id) is { } known)
        {
            person = known;
            var (merged, effects) = RecordValues.Contact.Merge(known.Details, customer.ContactValues, field => PolicyOf(import.Type == ImportedType.Contact ? field : "contact." + field));
            var joins = company is not null && known.Details.Accounts.All(role => role.AccountId != company.Id);
            if (joins) merged = merged with { Accounts = [.. merged.Accounts, new ContactRole(company!.Id, null, !people.HasPrimary(company.Id))] };
            if ((effects.Count == 0 && !joins) || !known.MayChange) return effects.Count > 0 && !known.MayChange && import.Type == ImportedType.Contact;
            known.Details = merged;
            if (!known.Changed && !known.ToCreate) _people.Add(known);
            known.Changed = true;
            people.Add(known);
            if (joins) effects = [.. effects, new FieldEffect(RecordEffects.JoinedField, null, company!.Id.ToString())];
            _effects.Add(new PlannedEffect(customer.Read.Row.Number, "contact", known.Id, EffectKind.Updated, effects));
            return true;
        }

        var owned = newRecords.Owned(details) with { Accounts = company is null ? [] : [new ContactRole(company.Id, null, !people.HasPrimary(company.Id))] };
        person = new Person(Ids.New(), owned) { ToCreate = true };
        people.Add(person);
        _people.Add(person);
        _effects.Add(new PlannedEffect(customer.Read.Row.Number, "contact", person.Id, EffectKind.Created, RecordValues.Contact.Describe(owned)));
        return true;
    }

    private FieldPolicy PolicyOf(string field) =>
        _mapping.FieldPolicies.TryGetValue(field, out var policy) ? policy : _mapping.OnMatch == OnMatch.Overwrite ? FieldPolicy.Overwrite : FieldPolicy.FillBlanks;

    private static Company? Reject(ImportRow row, string code)
    {
        row.Outcome = RowOutcome.Rejected;
        row.Reasons = [RowProblem.Of(code)];
        return null;
    }
}

internal sealed record PlannedEffect(int RowNumber, string RecordType, Guid RecordId, EffectKind Kind, IReadOnlyList<FieldEffect> Fields);
