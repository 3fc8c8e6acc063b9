using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Platform;

/// <summary>A person who works with the product. Identity's managers read and write it through <see cref="UserStore"/>.</summary>
internal sealed class User : AggregateRoot, IRecord
{
    private readonly List<UserRole> roles = [];

    public static RecordType RecordType => new("user", "users");
    public string Label => Name;

    public required string Email { get; set; }
    public string NormalizedEmail { get; set; } = "";
    public required string Name
    {
        get;
        set
        {
            field = value;
            FoldedName = TextFolding.Fold(value);
        }
    }

    public string FoldedName { get; private set; } = "";
    public string Locale { get; set; } = Locales.English;
    public string Zone { get; set; } = BusinessTime.DefaultZone.Id;
    public string Theme { get; set; } = "system";

    /// <summary>The team that new records of this person belong to.</summary>
    public Guid? HomeTeamId { get; set; }

    /// <summary>Until then new work goes to somebody else.</summary>
    public DateTime? AwayUntil { get; set; }
    public DateTime? DisabledAt { get; private set; }

    /// <summary>Null until an invitation is accepted.</summary>
    public string? PasswordHash { get; set; }
    public string SecurityStamp { get; set; } = "";
    public string? AuthenticatorKey { get; set; }
    public bool TwoFactorEnabled { get; set; }

    /// <summary>Hashes of the codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; set; } = [];

    public IReadOnlyList<UserRole> Roles => roles;

    public bool IsActive => DisabledAt is null && DeletedAt is null;

    /// <summary>Invited, but not here yet.</summary>
    public bool IsInvited => PasswordHash is null;

    /// <summary>Voids every link that was sent to this person.</summary>
    public void RenewSecurityStamp() => SecurityStamp = RandomSecret.Hex(32);

    public void SetRoles(IEnumerable<Guid> roleIds)
    {
        var wanted = roleIds.ToHashSet();
        if (wanted.SetEquals(roles.Select(r => r.RoleId)))
            return;
        roles.RemoveAll(r => !wanted.Contains(r.RoleId));
        roles.AddRange(wanted.Where(id => roles.TrueForAll(r => r.RoleId != id)).Select(id => new UserRole { UserId = Id, RoleId = id }));
        Touch();
    }

    public void RemoveSecondFactor()
    {
        TwoFactorEnabled = false;
        AuthenticatorKey = null;
        RecoveryCodes = [];
        RenewSecurityStamp();
    }

    public void Disable(DateTime now)
    {
        if (DisabledAt is not null)
            return;
        DisabledAt = now;
        Raise(new UserDisabled(Id, Name, now));
    }

    public void Enable(DateTime now)
    {
        if (DisabledAt is null)
            return;
        DisabledAt = null;
        Raise(new UserEnabled(Id, Name, now));
    }
}

internal sealed class UserRole
{
    public required Guid UserId { get; init; }
    public required Guid RoleId { get; init; }
}
