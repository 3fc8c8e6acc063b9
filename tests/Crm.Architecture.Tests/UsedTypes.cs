using System.Reflection;
using System.Reflection.Emit;

namespace Crm.Architecture.Tests;

/// <summary>Every type that a class mentions: in signatures, fields and, by reading its instructions, in method bodies, its nested and generated classes included.</summary>
internal static class UsedTypes
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(type);
        return used;

        void Add(Type part)
        {
            Use(part.BaseType);
            foreach (var field in part.GetFields(Everything))
                Use(field.FieldType);
            foreach (var method in part.GetMethods(Everything).Cast<MethodBase>().Concat(part.GetConstructors(Everything)))
                AddMethod(method);
            foreach (var nested in part.GetNestedTypes(Everything))
                Add(nested);
        }

        void AddMethod(MethodBase method)
        {
            UseSignature(method);
            if (method.GetMethodBody() is not { } body)
                return;
            foreach (var local in body.LocalVariables)
                Use(local.LocalType);
            foreach (var member in MembersIn(method, body.GetILAsByteArray()!))
                UseMember(member);
        }

        void UseMember(MemberInfo member)
        {
            Use(member as Type ?? member.DeclaringType);
            if (member is FieldInfo field)
                Use(field.FieldType);
            else if (member is MethodBase method)
                UseSignature(method);
        }

        void UseSignature(MethodBase method)
        {
            foreach (var parameter in method.GetParameters())
                Use(parameter.ParameterType);
            if (method is MethodInfo info)
                Use(info.ReturnType);
            if (method.IsGenericMethod)
                Array.ForEach(method.GetGenericArguments(), Use);
        }

        void Use(Type? mentioned)
        {
            if (mentioned is null || mentioned.IsGenericParameter)
                return;
            if (mentioned.HasElementType)
                Use(mentioned.GetElementType());
            else if (used.Add(mentioned) && mentioned.IsGenericType)
                Array.ForEach(mentioned.GetGenericArguments(), Use);
        }
    }

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method, byte[] il)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE)
                value = (short)((0xFE << 8) | il[at++]);
            var code = OpCodes[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
